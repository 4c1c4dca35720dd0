/**
 * Search over records, texts and those notes the viewer may see: the query language, the index of texts, the vocabulary
 * that forgives misspelt names. Nothing imports it.
 */
package org.postil.search;
