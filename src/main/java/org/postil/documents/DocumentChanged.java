package org.postil.documents;

/** Fired, inside the transaction, when a document has been entered or described anew. */
public record DocumentChanged(Document document, boolean made) {}
