package org.postil.archives;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/**
 * Looks at the records of an archive before any of them comes near a table: each has the fields of its part and no others,
 * and what is shown on pages as it stands is such as Postil itself would have written. What the database can see for itself
 * (types, keys, words of a closed list) it sees.
 */
final class Records {
    private static final int LONGEST_WORDS = 64 << 20;
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(?:;[ -~]*)?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ArchiveFile archive;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_WORDS)
                    .build())
            .build());

    Records(ArchiveFile archive) {
        this.archive = archive;
    }

    /** What is done with a record. @param line its JSON, on one line */
    interface Reading {
        void read(JsonNode record, String line) throws IOException;
    }

    /** @throws ArchiveRefused for what cannot be a record, and when there are not as many as were announced */
    void each(ArchivePart part, Reading reading) throws IOException {
        if (part.isLater() && !archive.paths().contains(part.path())) {
            return;
        }
        int number = 0;
        try (var lines = new Lines(archive.read(part.path()))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                String where = part.path() + ", line " + number;
                JsonNode record = parse(line, where);
                checkFields(part, record, where);
                check(part, record, where);
                reading.read(record, line);
            }
        }
        if (number != archive.records(part)) {
            throw new ArchiveRefused(part.path() + " has " + number + " records, and data/archive.json says "
                    + archive.records(part) + ".");
        }
    }

    private JsonNode parse(String line, String where) {
        try {
            JsonNode record = json.readTree(line);
            if (record != null && record.isObject()) {
                return record;
            }
        } catch (JsonProcessingException e) {
            throw new ArchiveRefused(where + ": this is no JSON.", e);
        }
        throw new ArchiveRefused(where + ": this is no JSON object.");
    }

    private static void checkFields(ArchivePart part, JsonNode record, String where) {
        Set<String> missing = new HashSet<>(part.fieldNames());
        for (Iterator<String> names = record.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!missing.remove(name)) {
                throw new ArchiveRefused(where + ": there is no field " + ArchiveFile.shown(name) + ".");
            }
        }
        missing.removeAll(part.later());
        if (!missing.isEmpty()) {
            throw new ArchiveRefused(where + ": the field " + missing.iterator().next() + " is missing.");
        }
    }

    private static void check(ArchivePart part, JsonNode record, String where) {
        boolean good =
                switch (part.name()) {
                    case "people" -> matches(ADDRESS, record, "email") && !hasControl(record, "name");
                    case "groups", "collections" -> matches(SLUG, record, "slug");
                    case "documents" -> matches(SLUG, record, "slug") && isDate(record.path("date"));
                    case "names" -> matches(SLUG, record, "slug") && isDate(record.path("dates"));
                    case "files" ->
                        matches(MEDIA_TYPE, record, "media_type")
                                && !hasControl(record, "name")
                                && !record.path("name").asText().matches(".*[/\\\\].*");
                    case "revisions" -> isOurs(record, true);
                    case "corrections" -> isOurs(record, false);
                    case "styles" -> !record.path("csl").asText().contains("<!");
                    default -> true;
                };
        if (!good) {
            throw new ArchiveRefused(where + ": Postil does not write such a record.");
        }
    }

    private static boolean matches(Pattern pattern, JsonNode record, String field) {
        return pattern.matcher(record.path(field).asText()).matches();
    }

    private static boolean hasControl(JsonNode record, String field) {
        return CONTROL.matcher(record.path(field).asText()).find();
    }

    private static boolean isDate(JsonNode field) {
        try {
            ApproximateDate.parse(field.asText(null));
            return true;
        } catch (Problem noDate) {
            return false;
        }
    }

    /** Making a rendition of a rendition's HTML gives the same again: what is not so was made by somebody else. */
    private static boolean isOurs(JsonNode record, boolean whole) {
        String html = record.path("html").asText();
        try {
            var again = Rendition.ofHtml(html);
            String plain = again.plain();
            return again.html().equals(html)
                    && (!whole
                            || plain.equals(record.path("plain").asText())
                                    && plain.codePointCount(0, plain.length())
                                            == record.path("length").asInt(-1));
        } catch (Problem tooLargeOrDeep) {
            return false;
        }
    }
}
