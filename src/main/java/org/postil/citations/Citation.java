package org.postil.citations;

/**
 * One finished citation.
 *
 * @param body the note, the bibliography entry, or the data, in the form that was asked for
 * @param inText what stands in the sentence itself in author-date and author-page styles, e.g. {@code (Andropov, 1956,
 *     fol. 85)}, in plain text; null in note styles and in data
 */
public record Citation(Manner manner, String body, String inText) {}
