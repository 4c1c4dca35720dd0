/**
 * Citations: a document and a passage in, CSL data and formatted citations out. Pure: no database, no HTTP. The way in
 * is {@link org.postil.citations.Citations}.
 */
package org.postil.citations;
