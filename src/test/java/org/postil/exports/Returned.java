package org.postil.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record that went out for a reference manager and came in again, field by field beside what it was. The benchmark of round
 * trips compares as the test does.
 */
public final class Returned {
    /** Formats in which records both go out and come in, with the name of a file in each. */
    public static final Map<String, String> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("csl-json", "records.json");
        FORMATS.put("zotero-rdf", "records.rdf");
        FORMATS.put("ris", "records.ris");
        FORMATS.put("biblatex", "records.bib");
        FORMATS.put("bibtex", "records.bib");
    }

    public static final List<String> FIELDS = List.of(
            "title",
            "date",
            "kind",
            "creators",
            "senders",
            "recipients",
            "attendees",
            "people",
            "places",
            "subjects",
            "languages",
            "abstract");

    /** Fields of fields; of identifiers all count as one. */
    public static final List<String> GROUPS = List.of("provenance", "identifiers");

    private Returned() {}

    /** Is told of each field that a record had. */
    public interface Finding {
        void of(String field, JsonNode before, JsonNode after);
    }

    /** What came in addition does not count. */
    public static void compare(JsonNode before, JsonNode after, Finding finding) {
        for (String field : FIELDS) {
            compare(field, before.path(field), after.path(field), finding);
        }
        for (String group : GROUPS) {
            before.path(group)
                    .fields()
                    .forEachRemaining(part -> compare(
                            group.equals("identifiers") ? group : part.getKey(),
                            part.getValue(),
                            after.path(group).path(part.getKey()),
                            finding));
        }
    }

    private static void compare(String field, JsonNode before, JsonNode after, Finding finding) {
        boolean words = before.isTextual() && !before.asText().isEmpty();
        if (words || !before.isMissingNode() && !before.isEmpty()) {
            finding.of(field, before, after);
        }
    }
}
