package org.postil.archives;

import java.util.UUID;

/** Fired, inside the transaction, for every document that came out of an archive: what finds texts reads its anew. */
public record Restored(UUID document) {}
