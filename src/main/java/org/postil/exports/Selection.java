package org.postil.exports;

import java.util.UUID;
import org.postil.shared.Condition;

/**
 * The notes that were chosen, of those the viewer may see.
 *
 * @param title what they are of, for people
 * @param group whose it is, null where it may be of several
 * @param notes on the aliases {@code a} of a note and {@code d} of its document
 * @param documents which documents stand in the file even without notes, on the alias {@code d}; null for none
 * @param order of the documents where somebody gave them one, in SQL; null for that by title
 */
record Selection(String title, UUID group, Condition notes, Condition documents, String order) {}
