package org.postil.citations.csl;

/** A language that finished output is written in. */
public interface Markup {
    String text(String plain);

    /** @param style what is between them, never more than one of its values */
    String set(Setting setting, String inner);

    /** A block within an entry: block, left-margin, right-inline or indent. */
    default String block(String display, String inner) {
        return inner;
    }

    /** One way to set words. */
    enum Setting {
        ITALIC,
        OBLIQUE,
        UPRIGHT,
        BOLD,
        LIGHT,
        REGULAR,
        SMALL_CAPS,
        FULL_CAPS,
        UNDERLINED,
        NOT_UNDERLINED,
        SUPERSCRIPT,
        SUBSCRIPT,
        BASELINE
    }
}
