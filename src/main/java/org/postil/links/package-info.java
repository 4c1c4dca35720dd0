/** Cross-references: typed, directed links between documents, passages of their texts, and annotations. */
package org.postil.links;
