package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.annotations.BroughtNote.Position;
import org.postil.annotations.BroughtNote.Unit;

/**
 * The words that selectors of the W3C Web Annotation Data Model (4.2) choose, and where they stood: TextQuoteSelector,
 * TextPositionSelector, and FragmentSelector for plain text (RFC 5147, {@code char=10,20}). Paths into a page's mark-up say
 * nothing of a text that was taken out of it.
 */
final class Selectors {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 100_000;
    private static final Pattern CHARACTERS = Pattern.compile("^#?char=(\\d{1,9}),(\\d{1,9})(?:;.*)?$");

    private Quote quote;
    private final Unit unit;
    private Position position;

    private Selectors(Unit unit) {
        this.unit = unit;
    }

    /** @param unit in which whoever wrote a TextPositionSelector counts, whatever the model says */
    static Selectors of(JsonNode selector, Unit unit) {
        var selectors = new Selectors(unit);
        selectors.hear(selector, 0);
        return selectors;
    }

    /** The whole when none tells any words. */
    ImportedNote.Mark mark() {
        return new ImportedNote.Mark(quote, position, true, null);
    }

    private void hear(JsonNode said, int depth) {
        for (var selector : depth > DEEPEST ? List.<JsonNode>of() : WrittenElsewhere.each(said)) {
            switch (selector.path("type").asText("")) {
                case "TextQuoteSelector" -> quote(selector);
                case "TextPositionSelector" ->
                    position(
                            selector.path("start").asInt(-1),
                            selector.path("end").asInt(-1),
                            unit);
                case "FragmentSelector" -> fragment(selector.path("value").asText(""));
                default -> {
                    // It may be refined by one that is known.
                }
            }
            hear(selector.path("refinedBy"), depth + 1);
            hear(selector.path("items"), depth + 1);
        }
    }

    private void quote(JsonNode selector) {
        var exact = words(selector, "exact");
        if (quote == null && !exact.isBlank() && exact.length() <= LONGEST) {
            quote = new Quote(exact, words(selector, "prefix"), words(selector, "suffix"));
        }
    }

    private static String words(JsonNode selector, String field) {
        return selector.path(field).asText("").replace("\u0000", "");
    }

    private void fragment(String value) {
        var characters = CHARACTERS.matcher(value);
        if (characters.matches()) {
            position(Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2)), Unit.CODE_POINTS);
        }
    }

    private void position(int start, int end, Unit counted) {
        if (position == null && start >= 0 && end > start) {
            position = new Position(new Span(start, end), counted);
        }
    }
}
