package org.postil.annotations;

import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;

/**
 * Fired, inside the transaction that makes a revision, when notes that had a sure place have none any more.
 *
 * @param authors of those notes
 */
public record NotesAdrift(Viewer by, UUID document, UUID text, int revision, Set<UUID> authors) {}
