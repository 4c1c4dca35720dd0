package org.postil.reading;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.annotations.Annotations.Tally;

/**
 * How many notes there are on a document, as links to all of them, one's own, and those without a sure place.
 *
 * @param text the text shown, or null when the document has none
 * @param chosen which of these are shown: mine, uncertain, or null for all
 */
public record NoteCounts(String slug, UUID text, String chosen, Tally tally) {
    /** The page with these notes; with all of them for an empty word. */
    public String of(String which) {
        return "/documents/" + slug + query(which);
    }

    /** This list anew. */
    public String address() {
        return "/documents/" + slug + "/counts" + query(chosen == null ? "" : chosen);
    }

    private String query(String which) {
        String parts = Stream.of(text == null ? "" : "text=" + text, which.isEmpty() ? "" : "notes=" + which)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }
}
