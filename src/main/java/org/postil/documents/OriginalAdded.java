package org.postil.documents;

import java.util.UUID;

/** Fired, inside the transaction, when a document has been made of the whole of a file, or completed from it. */
public record OriginalAdded(Document document, UUID file) {}
