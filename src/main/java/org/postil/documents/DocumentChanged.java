package org.postil.documents;

import org.postil.accounts.Viewer;

/** Fired, inside the transaction, when a document has been entered or described anew. */
public record DocumentChanged(Viewer by, Document document, boolean made) {}
