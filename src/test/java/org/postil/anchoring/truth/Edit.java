package org.postil.anchoring.truth;

import java.util.Locale;

/** What may happen to a sentence, or to a few that follow one another. */
public enum Edit {
    /** One to three letters misread by a machine are put right. */
    CORRECTED,
    /** Words are spelt as another convention has it, the same word alike everywhere. */
    RESPELT,
    /** A new sentence before it; one in four is a copy of a sentence elsewhere in the text. */
    INSERTED,
    REMOVED,
    /** Taken elsewhere. */
    MOVED,
    /** A copy before or behind it, or, one in four, anywhere. */
    DOUBLED,
    /** The line break behind it becomes a space. */
    JOINED,
    /** The space behind it becomes a line break. */
    SPLIT,
    /** Written anew: every letter is new, and a third of the words are what they were. */
    TRANSLATED;

    /** As figures and test names say it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
