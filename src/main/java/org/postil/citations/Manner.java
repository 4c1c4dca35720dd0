package org.postil.citations;

import java.util.Locale;
import java.util.Objects;
import org.postil.shared.Problem;

/** How to cite: in which style, in which language, in which form. */
public record Manner(Style style, Locale locale, CitationFormat format, Form form) {
    public Manner {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(form, "form");
    }

    /**
     * Reads the parameters {@code style=}, {@code locale=} and {@code format=}; null or blank means Chicago notes,
     * American English and plain text.
     *
     * @throws Problem 400 when one of them is not known
     */
    public static Manner of(String style, String locale, String format) {
        return new Manner(
                Styles.find(Citable.isKnown(style) ? style : Styles.DEFAULT),
                Locales.find(Citable.isKnown(locale) ? locale : Locales.DEFAULT),
                CitationFormat.find(Citable.isKnown(format) ? format : CitationFormat.TEXT.id()),
                Form.FULL);
    }

    /** The same in another style. */
    Manner in(Style other) {
        return new Manner(other, locale, format, form);
    }

    /** The same in another format. */
    Manner in(CitationFormat other) {
        return new Manner(style, locale, other, form);
    }

    /** @param id as in {@code form=}; null or blank means the full one */
    public Manner as(String id) {
        return new Manner(style, locale, format, Citable.isKnown(id) ? Form.find(id) : Form.FULL);
    }
}
