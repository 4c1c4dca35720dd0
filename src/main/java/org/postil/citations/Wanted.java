package org.postil.citations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.Problem;

/**
 * What of a document is to be cited.
 *
 * @param text the text that is cited, or null for the document's first
 * @param revision in which the offsets are counted, or null for the current one
 * @param start of the passage in code points, inclusive; null for the whole document
 * @param end of the passage, exclusive
 */
public record Wanted(UUID text, Integer revision, Integer start, Integer end) {
    public static final Wanted WHOLE = new Wanted(null, null, null, null);

    /** @throws Problem 400 when one offset is given without the other, or they do not span anything */
    public Wanted {
        if ((start == null) != (end == null)) {
            throw Problem.invalid(
                    start == null ? "start" : "end", "Give both offsets of the passage, or neither for the document.");
        }
        if (start != null && (start < 0 || end <= start)) {
            throw Problem.invalid("end", "A passage has 0 <= start < end, in code points.");
        }
    }

    boolean isPassage() {
        return start != null;
    }

    /** As they stand in an address. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "text", text);
        put(parameters, "revision", revision);
        put(parameters, "start", start);
        put(parameters, "end", end);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
