package org.postil.documents;

import org.postil.accounts.Viewer;

/**
 * Fired, inside the transaction, when a text has been kept or corrected: what stands on the text moves along, what finds
 * it reads it anew.
 *
 * @param previous the revision before, or null when this is the first
 */
public record RevisionMade(Viewer by, Document document, Text text, Revision revision, Revision previous) {}
