package org.postil.anchoring;

import java.util.Locale;

/**
 * Why an anchor is in its state, as a key the interface translates. The parameters of the sentence are the anchor's
 * score and the number of its candidates.
 */
public enum Reason {
    /** Same text at the same offsets. */
    SAME_PLACE,
    /** Same passage; the text before it grew or shrank. */
    SHIFTED,
    /** Same passage, taken elsewhere in the text. */
    TAKEN_ELSEWHERE,
    /** The quote stands once. */
    ONLY_OCCURRENCE,
    /** The quote stands several times, and one of them stands in the quote's context. */
    CHOSEN_BY_CONTEXT,
    /** Only spaces, hyphenation, quotation marks or the writing of a letter differ. */
    TYPOGRAPHY,
    /** Edited in its place. */
    EDITED,
    /** The exact text is gone; one place resembles it. */
    RESEMBLES,
    /** The same text stands in several places, and nothing says which is meant. */
    SEVERAL_ALIKE,
    /** Several places resemble it, none clearly more than the next. */
    SEVERAL_RESEMBLE,
    /** The words stand there, but not what stood around them. */
    CONTEXT_DISAGREES,
    /** One place resembles it, too little to be called the passage. */
    RESEMBLES_LITTLE,
    /** The offsets show another text than the quote, which stands elsewhere. */
    OFFSETS_DISAGREE,
    /** The offsets leave the text. */
    OUTSIDE_TEXT,
    /** Nothing like it stands in the text. */
    GONE,
    /** It stands beside these words on a page, and nothing says that it is about them. */
    BESIDE,
    /** A person said so. */
    CHOSEN;

    /** Stable, lower case with hyphens: what JSON and message bundles use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
