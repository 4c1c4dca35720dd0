package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postil.annotations.Origin;

/** What formats of notes have in common: who wrote a note, when, and what it is called. */
final class WrittenElsewhere {
    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_NAME = 200;

    /** What we write of a cross-reference among notes begins so, and says where its other end is read. */
    private static final String LINK = "Cross-reference: ";

    /** Up to that our addresses have a bound, so that words which are made to keep a server busy do not. */
    private static final Pattern LINKED = Pattern.compile("https?://\\S{1,300}?/(?:documents|annotations)/\\S");

    /** What our cross-references are called when they go out as annotations, at either end. */
    private static final Pattern LINK_NAME = Pattern.compile("(.*/api/cross-references/[0-9a-f-]{36})(?:#back)?");

    private WrittenElsewhere() {}

    /** What a cross-reference of ours is called, whichever of its ends the annotation is at; empty for what is none. */
    static Optional<String> link(JsonNode annotation) {
        var name = LINK_NAME.matcher(annotation.path("id").asText(""));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    static boolean isLink(String words) {
        return words.startsWith(LINK) && LINKED.matcher(words).find();
    }

    static Origin origin(String key, String author, Instant written) {
        var name = RecordDraft.tidy(author);
        return new Origin(
                key(key),
                name.isEmpty() ? null : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                written);
    }

    /** What a note is called, as it is kept and as replies name it: a digest where no index would take it. */
    static String key(String name) {
        var tidy = RecordDraft.tidy(name);
        return tidy.length() <= LONGEST_KEY
                ? tidy
                : "sha256:" + RecordDraft.digest(tidy.getBytes(StandardCharsets.UTF_8));
    }

    /** A moment as ISO 8601 has it; null for anything else, and for what no one living wrote. */
    static Instant moment(String written) {
        try {
            var moment = written.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(written).toInstant()
                    : java.time.LocalDateTime.parse(written.replace(' ', 'T')).toInstant(java.time.ZoneOffset.UTC);
            return plausible(moment);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The moment, or null for what no one living wrote. */
    static Instant plausible(Instant moment) {
        return moment.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
                        || moment.isAfter(Instant.parse("2200-01-01T00:00:00Z"))
                ? null
                : moment;
    }

    /** One or many: what stands in a list, or the thing itself; nothing for what is missing. */
    static List<JsonNode> each(JsonNode one) {
        List<JsonNode> each = new ArrayList<>();
        if (one.isArray()) {
            one.forEach(each::add);
        } else if (!one.isMissingNode() && !one.isNull()) {
            each.add(one);
        }
        return each;
    }
}
