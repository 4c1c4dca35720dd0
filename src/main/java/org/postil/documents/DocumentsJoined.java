package org.postil.documents;

import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** Fired, inside the transaction, when two documents of a group have become one, or two again, and all that is theirs moved. */
public record DocumentsJoined(Viewer by, UUID group, Set<UUID> documents) {}
