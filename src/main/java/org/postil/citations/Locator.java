package org.postil.citations;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage of a document, as a footnote points at it.
 *
 * @param value the folio, page or leaf, or a range of them, without its label: {@code 54}, {@code 12r–13v}; null when
 *     the text has no such marks
 * @param permalink leads to the passage itself
 * @param quote the words of the passage, or null
 */
public record Locator(Label label, String value, String permalink, String quote) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?iu)\\s*(?:(fols?|ff?|pp?|ll?|лл?|sheets?|bl|s)\\.?\\s*)?(\\d.*?)\\s*");
    private static final Pattern SEVERAL = Pattern.compile(".*\\d\\s*[rv]?\\s*[-–,;&].*");

    /** What is counted. A leaf is the "list" of Soviet shelfmarks, where {@code l. 54} is no line. */
    public enum Label {
        FOLIO,
        PAGE,
        LEAF;

        /** The processor's word for it. */
        String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Locator {
        Objects.requireNonNull(label, "label");
    }

    /** Reads a mark as transcribers write it, such as {@code fol. 3r}, {@code p. 12} or {@code l. 54}. */
    public static Locator of(String mark, String permalink, String quote) {
        Matcher m = WRITTEN.matcher(mark == null ? "" : mark);
        if (!m.matches()) {
            return new Locator(Label.FOLIO, Citable.isKnown(mark) ? mark.strip() : null, permalink, quote);
        }
        return new Locator(labelOf(m.group(1)), m.group(2), permalink, quote);
    }

    /**
     * A passage that begins on one mark and ends on another. One that begins before the first mark has no place of its
     * own.
     *
     * @param first the mark on which it begins, or null
     * @param last the mark on which it ends, or null
     */
    public static Locator between(String first, String last, String permalink, String quote) {
        Locator from = of(first, permalink, quote);
        Locator to = of(last, permalink, quote);
        boolean range = from.isPlaced()
                && to.isPlaced()
                && from.label == to.label
                && !from.value.equals(to.value)
                && !isLabelled(from.value)
                && !isLabelled(to.value);
        return range ? new Locator(from.label, from.value + "–" + to.value, permalink, quote) : from;
    }

    boolean isPlaced() {
        return Citable.isKnown(value);
    }

    static boolean isSeveral(String value) {
        return SEVERAL.matcher(value).matches();
    }

    static boolean isLabelled(String value) {
        return !value.isBlank() && !Character.isDigit(value.strip().charAt(0));
    }

    static Label labelOf(String written) {
        if (written == null) {
            return Label.FOLIO;
        }
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'p', 's' -> written.toLowerCase(Locale.ROOT).startsWith("sh") ? Label.FOLIO : Label.PAGE;
            case 'l', 'л' -> Label.LEAF;
            default -> Label.FOLIO;
        };
    }
}
