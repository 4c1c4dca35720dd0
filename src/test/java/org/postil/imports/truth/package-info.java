/** What a file says, read in another way than the import reads it, to count how far the two agree. */
package org.postil.imports.truth;
