package org.postil.citations;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.citations.Citable.Description;
import org.postil.citations.Citable.Hierarchy;
import org.postil.citations.Citable.Provenance;
import org.postil.citations.Citable.Publication;
import org.postil.citations.Citable.Responsibility;
import org.postil.citations.csl.Processor;
import org.postil.citations.csl.StyleInfo;
import org.postil.shared.Problem;

/**
 * A style somebody wrote himself, checked before it is kept: by size, by the schema, and by citing with it.
 *
 * @param parent the official style a dependent one takes everything from; null for one that stands by itself
 * @param csl its XML
 */
record OwnCsl(String title, String parent, String csl) {
    /** Four times as large as the largest official one. */
    static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_TITLE = 300;

    /** @throws Problem 400 or 413 when it cannot be used, with what is to be mended */
    static OwnCsl read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Problem(413, "too-large", "A citation style has 1 MB at most.");
        }
        try {
            return checked(decoded(file));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("file", "This style cannot be used. " + e.getMessage());
        }
    }

    /** As the style it is. Its id tells it from all official ones, none of which begins so. */
    Style style(UUID id) {
        String name = OwnStyles.nameOf(id);
        return parent != null
                ? new Style(
                        name, Styles.find(parent).source(), Styles.find(parent).product())
                : new Style(name, name, Styles.product(StyleInfo.of(csl)), csl);
    }

    private static OwnCsl checked(String csl) {
        StyleInfo info = StyleInfo.of(csl);
        CslSchema.check(csl);
        Set<String> missing = info.isDependent()
                ? Set.of()
                : Processor.of(csl, Locales.DEFAULT, CslFiles::locale).missingMacros();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "It calls macros that are not in it: " + String.join(", ", missing) + ".");
        }
        if (info.isDependent() && Styles.ofOfficial(info.parent()).isEmpty()) {
            throw new IllegalArgumentException("It takes everything from " + info.parent()
                    + ", which is no official style. Upload that style instead.");
        }
        String title = info.title().strip().replaceAll("\\s+", " ");
        OwnCsl own = new OwnCsl(
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title, info.parent(), csl);
        own.tryOut();
        return own;
    }

    /** What no schema finds shows when it cites: macros that are missing, or call each other without an end. */
    private void tryOut() {
        Style style = style(new UUID(0, 0));
        Manner manner = new Manner(style, Locale.forLanguageTag(Locales.DEFAULT), CitationFormat.TEXT, Form.FULL);
        Citations alone = new Citations();
        try {
            for (String form : List.of("full", "short", "in-text")) {
                alone.cite(SAMPLE, Locator.of("fol. 2", null, null), manner.as(form));
            }
            alone.bibliography(List.of(SAMPLE), manner);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException(
                    e instanceof IllegalArgumentException known && known.getMessage() != null
                            ? known.getMessage()
                            : "It is valid, and yet nothing could be cited with it.");
        }
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("It is not in UTF-8. Save it so, and upload it again.", e);
        }
    }

    private static final Citable SAMPLE = new Citable(
            "sample",
            new Description("Report on the situation", "telegram", null, "ru", "en", "12", "Budapest"),
            new Responsibility(
                    List.of(Name.of("Anna Sample", true), Name.of("Second Sample", true)),
                    List.of(Name.of("Ben Sample", true)),
                    List.of(Name.of("Third Sample", true)),
                    null,
                    null),
            new Provenance("Archive", "Town", new Hierarchy("f. 1", "op. 2", null, null, "d. 3"), "1–9", List.of()),
            new Publication("Digital Archive", "https://example.org/", null, Map.of(), LocalDate.EPOCH));
}
