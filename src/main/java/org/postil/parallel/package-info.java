/** Two texts of a document side by side, such as an original and its translation, with the notes on both. */
package org.postil.parallel;
