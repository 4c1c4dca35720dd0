package org.postil.sharing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.annotations.NoteFilter;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/**
 * Which notes are meant: of one's own, all to which each of these applies.
 *
 * @param query as in the search box, or null
 * @param document id or last part of its address, or null for all documents
 * @param filter what the margin of that document is filtered by, or null
 * @param readers {@code private}, {@code public} or the id of a group: whom they are for now; or null
 */
record Which(String query, String document, NoteFilter filter, String readers) {
    Which {
        query = blank(query);
        document = blank(document);
        readers = blank(readers);
    }

    private static String blank(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** What is asked for, by its name in an address; in a fixed order. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "q", query);
        put(asked, "document", document);
        if (document != null && filter != null) {
            asked.putAll(filter.asked());
        }
        put(asked, "readers", readers);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    UUID readingGroup() {
        return Ids.read(readers)
                .orElseThrow(() -> Problem.invalid("readers", "There are private, public, and the ids of groups."));
    }
}
