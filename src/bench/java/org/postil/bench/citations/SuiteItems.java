package org.postil.bench.citations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.citations.csl.Item;
import org.postil.citations.csl.ItemDate;
import org.postil.citations.csl.PersonName;

/** Reads CSL-JSON as the fixtures write it, with variables in the note and particles in the names. */
final class SuiteItems {
    private static final Pattern NOTED = Pattern.compile("\\{:([-_a-zA-Z]+):\\s*([^}]*)\\}");
    private static final Pattern NOTE_LINE = Pattern.compile("([-_a-zA-Z]+):\\s*(.*)");
    private static final Pattern BEFORE_FAMILY =
            Pattern.compile("((?:[\\p{Ll}ʾʿ‘’'`.-]+(?:\\s+|(?<=['’‘ʾʿ-])))+)(\\p{Lu}.*|[^\\p{L}].*)");
    private static final Pattern BEHIND_GIVEN = Pattern.compile("(.*?)\\s+((?:\\p{Ll}[\\p{Ll}'’]*\\s*)+)");
    private static final Set<String> DATES = Set.of(
            "accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted", "locator-date");
    private static final Set<String> NAMES = Set.of(
            "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
            "director", "editor", "editorial-director", "editortranslator", "executive-producer", "guest", "host",
            "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
            "reviewed-author", "script-writer", "series-creator", "translator", "authority");

    private SuiteItems() {}

    static Item read(JsonNode json) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<PersonName>> names = new HashMap<>();
        Map<String, ItemDate> dates = new HashMap<>();
        json.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (DATES.contains(field.getKey()) && value.isObject()) {
                dates.put(field.getKey(), date(value));
            } else if (DATES.contains(field.getKey()) && value.isTextual()) {
                dates.put(field.getKey(), RawDates.read(value.asText()));
            } else if (value.isArray()) {
                List<PersonName> people = new ArrayList<>();
                value.forEach(n -> people.add(name(n)));
                names.put(field.getKey(), people);
            } else if (value.isValueNode() && !value.isNull()) {
                texts.put(field.getKey(), value.asText());
            }
        });
        noted(texts, names, dates);
        return new Item(json.path("id").asText(), texts.getOrDefault("type", ""), texts, names, dates);
    }

    private static void noted(Map<String, String> texts, Map<String, List<PersonName>> names, Map<String, ItemDate> dates) {
        String note = texts.getOrDefault("note", "");
        Matcher m = NOTED.matcher(note);
        while (m.find()) {
            put(m.group(1), m.group(2).strip(), texts, names, dates);
        }
        boolean first = true;
        for (String line : note.split("\n")) {
            Matcher l = NOTE_LINE.matcher(line.strip());
            if (l.matches()) {
                put(l.group(1), l.group(2).strip(), texts, names, dates);
            } else if (!first) {
                break;
            }
            first = false;
        }
    }

    private static void put(
            String key,
            String value,
            Map<String, String> texts,
            Map<String, List<PersonName>> names,
            Map<String, ItemDate> dates) {
        if (DATES.contains(key)) {
            dates.putIfAbsent(key, RawDates.read(value));
        } else if (NAMES.contains(key)) {
            String[] parts = value.split("\\s*\\|\\|\\s*");
            names.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(parts.length > 1 ? PersonName.of(parts[0], parts[1]) : PersonName.literal(value));
        } else if (key.equals("type")) {
            texts.put(key, value);
        } else {
            texts.putIfAbsent(key, value);
        }
    }

    static ItemDate date(JsonNode json) {
        if (json.has("raw") && !json.has("date-parts")) {
            return RawDates.read(json.get("raw").asText());
        }
        List<ItemDate.Day> days = new ArrayList<>();
        for (JsonNode parts : json.path("date-parts")) {
            if (parts.path(0).asText("").isEmpty()) {
                continue;
            }
            days.add(new ItemDate.Day(number(parts, 0), number(parts, 1), number(parts, 2)));
        }
        boolean circa = json.has("circa") && !json.get("circa").asText().matches("0|false|");
        String season = json.has("season") ? json.get("season").asText() : null;
        String literal = json.has("literal") ? json.get("literal").asText() : null;
        return new ItemDate(days, season, circa, literal);
    }

    private static int number(JsonNode parts, int at) {
        String text = parts.path(at).asText("0").strip();
        return text.matches("-?\\d+") ? Integer.parseInt(text) : 0;
    }

    static PersonName name(JsonNode json) {
        String literal = text(json, "literal");
        boolean body = json.path("isInstitution").asText("").matches("1|true");
        String family = text(json, "family");
        String given = text(json, "given");
        if (literal != null || body) {
            return PersonName.literal(literal != null ? literal : family);
        }
        if (family == null && given != null) {
            return PersonName.of(given, null);
        }
        String dropping = text(json, "dropping-particle");
        String particle = text(json, "non-dropping-particle");
        String suffix = text(json, "suffix");
        boolean comma = json.path("comma-suffix").asText("").matches("1|true");
        if (given != null && suffix == null && given.contains(",")) {
            String[] parts = given.split(",!?\\s*", 2);
            comma |= given.contains(",!");
            suffix = parts[1];
            given = parts[0];
        }
        if (family != null && family.startsWith("\"") && family.endsWith("\"")) {
            family = family.substring(1, family.length() - 1);
        } else if (family != null && particle == null) {
            Matcher m = BEFORE_FAMILY.matcher(family);
            if (m.matches()) {
                particle = m.group(1).strip();
                family = m.group(2);
            }
        }
        if (given != null && dropping == null) {
            Matcher m = BEHIND_GIVEN.matcher(given);
            if (m.matches()) {
                given = m.group(1);
                dropping = m.group(2).strip();
            }
        }
        return new PersonName(family, given, dropping, particle, suffix, comma, null);
    }

    private static String text(JsonNode json, String field) {
        String value = json.path(field).asText("");
        return value.isEmpty() ? null : value;
    }
}
