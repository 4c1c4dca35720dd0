/** Values everybody speaks: ids, approximate dates, pages of results, problems, jobs that wait. Imports no feature. */
package org.postil.shared;
