/** Documents that are one and were entered twice: proposed, compared, merged with all that stands on them, and parted. */
package org.postil.duplicates;
