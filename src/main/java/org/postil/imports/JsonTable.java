package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Records as JSON objects, in an array or one a line. What one of them calls its fields is a column; a field within another,
 * like {@code provenance.box}, has both names; a list is several values.
 */
final class JsonTable implements Table {
    private static final int LONGEST_NAME = 200;

    @Override
    public boolean recognises(Upload upload) {
        // Linked data is for those who know its terms.
        return upload.content() == Content.TEXT
                && Json.isNamed(upload)
                && !upload.beginning().contains("\"@context\"");
    }

    @Override
    public int count(Upload upload) throws IOException {
        int[] count = {0};
        Json.each(upload, (where, object) -> count[0]++);
        return count[0];
    }

    @Override
    public void read(Upload upload, Rows to) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        int[] rows = {0};
        Json.each(upload, (where, object) -> {
            names(object, "", names);
            if (names.size() > MOST_COLUMNS) {
                throw new Refused(where, Reason.Kind.TOO_MANY_COLUMNS);
            }
            if (++rows[0] > MOST_ROWS) {
                throw new Refused(where, Reason.Kind.TOO_MANY_ROWS);
            }
        });
        if (names.isEmpty()) {
            throw Refused.whole(Reason.Kind.NO_ROWS);
        }
        to.header(List.copyOf(names));
        Json.each(upload, (where, object) -> to.row(where, values(object, names)));
    }

    private static void names(JsonNode object, String before, Set<String> names) {
        object.fields().forEachRemaining(field -> {
            var name = before + field.getKey();
            if (field.getValue().isObject() && before.length() < LONGEST_NAME) {
                names(field.getValue(), name + ".", names);
            } else if (name.length() <= LONGEST_NAME) {
                names.add(name);
            }
        });
    }

    private static List<String> values(JsonNode object, Set<String> names) {
        List<String> values = new ArrayList<>();
        for (var name : names) {
            values.add(value(object, name));
        }
        return values;
    }

    private static String value(JsonNode object, String name) {
        if (object.has(name)) {
            return words(object.get(name));
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (object.path(name.substring(0, dot)).isObject()) {
                return value(object.get(name.substring(0, dot)), name.substring(dot + 1));
            }
        }
        return "";
    }

    /** Lists are written as catalogues write them; of objects in a list the name is meant, where they have one. */
    private static String words(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    "\n",
                    StreamSupport.stream(value.spliterator(), false)
                            .limit(10_000)
                            .map(JsonTable::words)
                            .toList());
        }
        if (value.isObject()) {
            return value.path("name").asText(value.path("title").asText(""));
        }
        return value.asText("");
    }
}
