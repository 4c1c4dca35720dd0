package org.postil.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The fonts a text needs beside those every page has. A browser finds out that it needs one when it has laid out the text
 * without it, and then lays it out again: a page that names them beforehand is spared that. Italics and what stands beside
 * the text are a few lines, and not worth a font that must be there before anything is seen.
 */
public enum Typefaces {
    LATIN_EXTENDED("source-serif-4-latin-ext-opsz-normal"),
    CYRILLIC("source-serif-4-cyrillic-opsz-normal"),
    GREEK("source-serif-4-greek-opsz-normal"),
    HEBREW("noto-serif-hebrew-hebrew-wght-normal"),
    ARABIC("noto-naskh-arabic-arabic-wght-normal");

    private final String file;

    Typefaces(String file) {
        this.file = file + ".woff2";
    }

    /** Files as {@link Assets#url} names them, of all that are needed. */
    public static List<String> files(Set<Typefaces> some) {
        return some.stream().map(face -> face.file).toList();
    }

    /** Those whose letters occur in a text, whatever else stands between them. */
    public static Set<Typefaces> in(String text) {
        Set<Typefaces> found = EnumSet.noneOf(Typefaces.class);
        text.chars().filter(unit -> unit > 0xFF && unit < 0x2000).forEach(unit -> {
            Typefaces face = of(unit);
            if (face != null) {
                found.add(face);
            }
        });
        return found;
    }

    private static Typefaces of(int unit) {
        return switch (Character.UnicodeScript.of(unit)) {
            case LATIN -> LATIN_EXTENDED;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case HEBREW -> HEBREW;
            case ARABIC -> ARABIC;
            default -> null;
        };
    }
}
