/** Values everybody speaks: ids, approximate dates, pages of results, problems. Imports no feature. */
package org.postil.shared;
