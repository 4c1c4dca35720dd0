/** Texts in their revisions: corrected, merged, compared, traced to their authors and restored. */
package org.postil.correcting;
