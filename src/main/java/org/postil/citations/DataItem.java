package org.postil.citations;

import static org.postil.citations.Citable.isKnown;
import static org.postil.citations.CslItem.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document or passage as CSL-JSON (csl-data.json, schema 1.0.2), with every fact under its own variable.
 */
record DataItem(Citable document, Locator passage, Source source, Citations.Beside beside) {
    private static final Pattern PLAIN = Pattern.compile("\\d{4}(?:-(?:0\\d|1[0-2])(?:-\\d\\d)?)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    static String json(List<DataItem> items) {
        return json((Object) items.stream().map(DataItem::map).toList());
    }

    /** By itself, without the list. */
    String json() {
        return json(map());
    }

    private static String json(Object written) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> map() {
        Citable.Description description = document.description();
        Citable.Responsibility by = document.responsibility();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", document.key());
        item.put("type", Kind.of(description.kind()).type());
        put(item, "title", description.title());
        put(item, "genre", description.kind());
        put(item, "number", description.number());
        put(item, "language", description.textLanguage());
        names(item, "author", by.creators());
        names(item, "recipient", by.recipients());
        names(item, "translator", by.translators());
        if (description.date() != null && description.date().isKnown()) {
            item.put("issued", date(description.date()));
        }
        put(item, "event-place", description.origin());
        places(item);
        return item;
    }

    private void places(Map<String, Object> item) {
        Citable.Provenance from = document.provenance();
        Citable.Publication publication = document.publication();
        put(item, "archive", from.archive());
        put(item, "archive-place", from.archivePlace());
        put(item, "archive_collection", from.hierarchy().collection());
        put(item, "archive_location", source.location());
        put(item, "call-number", from.shelfmark());
        put(item, "page", from.folios());
        put(item, "publisher", publication.digitalArchive());
        put(item, "source", publication.digitalArchive());
        put(item, "URL", Source.url(document, passage));
        put(item, "keyword", keywordLine());
        if (isKnown(document.beyond().summary())) {
            // With its paragraphs.
            item.put("abstract", document.beyond().summary().strip());
        }
        put(item, "note", String.join("; ", facts(rights())));
        if (publication.accessed() != null) {
            item.put(
                    "accessed",
                    Map.of("date-parts", List.of(parts(publication.accessed(), DocumentDate.Precision.DAY))));
        }
        if (passage != null) {
            put(item, "locator", passage.isPlaced() ? source.folio() : null);
        }
        annote(item);
    }

    private void annote(Map<String, Object> item) {
        Stream<String> quote = Stream.ofNullable(passage).map(Locator::quote).filter(Citable::isKnown);
        List<String> said = Stream.concat(quote.map(CslItem::known), beside.notes().stream())
                .toList();
        if (!said.isEmpty()) {
            item.put("annote", String.join("\n\n", said));
        }
    }

    private static void put(Map<String, Object> item, String variable, String value) {
        if (isKnown(value)) {
            item.put(variable, known(value));
        }
    }

    private static void names(Map<String, Object> item, String role, List<Name> names) {
        if (!names.isEmpty()) {
            item.put(role, names.stream().map(DataItem::name).toList());
        }
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "family", name.family());
        put(parts, "given", name.given());
        put(parts, "suffix", name.suffix());
        put(parts, "literal", name.literal());
        return parts;
    }

    private static Map<String, Object> date(DocumentDate date) {
        List<List<Integer>> days = new ArrayList<>();
        days.add(parts(date.first(), date.precision()));
        if (date.isRange()) {
            days.add(parts(date.last(), date.precision()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date-parts", days);
        if (date.isGuess()) {
            json.put("circa", true);
        }
        return json;
    }

    private static List<Integer> parts(LocalDate day, DocumentDate.Precision precision) {
        return switch (precision) {
            case DAY -> List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case MONTH -> List.of(day.getYear(), day.getMonthValue());
            case YEAR -> List.of(day.getYear());
        };
    }

    /** What no variable is for, as lines of a note: "Obtained by: …". */
    List<String> facts() {
        return facts(Map.of());
    }

    /** The same with what this format has no field for. @param further by what it is called; may be blank */
    List<String> facts(Map<String, String> further) {
        Map<String, String> facts = new TreeMap<>(document.beyond().facts());
        facts.putAll(further);
        facts.put("Date", doubtfulDate());
        facts.put("Original language", document.description().originalLanguage());
        facts.put("Obtained by", whole(document.responsibility().obtainedBy()));
        facts.put("Contributed by", whole(document.responsibility().contributor()));
        facts.put("Original address", document.publication().originalAddress());
        facts.put("Places", several(document.provenance().places()));
        facts.put("Subjects", ambiguousSubjects());
        document.publication()
                .identifiers()
                .forEach((scheme, value) -> facts.put("Identifier " + scheme, whole(value)));
        return facts.entrySet().stream()
                .filter(f -> Citable.isKnown(f.getValue()))
                .map(f -> f.getKey() + ": " + known(f.getValue()))
                .toList();
    }

    /** Holds together what would be read as two, or as the next fact: with a narrow blank at which nothing is parted. */
    static String whole(String value) {
        return value == null ? null : value.strip().replaceAll("; +", ";\u202f");
    }

    static String several(List<String> values) {
        return values.stream().map(DataItem::whole).collect(Collectors.joining("; "));
    }

    Map<String, String> rights() {
        return isKnown(document.beyond().rights())
                ? Map.of("Rights", whole(document.beyond().rights()))
                : Map.of();
    }

    /** The town of an archive that has to stand in the archive's name. */
    String townInArchive() {
        Citable.Provenance from = document.provenance();
        return Objects.equals(from.house(), from.archive()) ? "" : from.archivePlace();
    }

    /** What it is about, places among it. */
    List<String> keywords() {
        return Stream.concat(document.provenance().places().stream(), document.beyond().subjects().stream())
                .distinct()
                .toList();
    }

    /** Where a place is among them, which the keywords hold once. */
    private String ambiguousSubjects() {
        List<String> subjects = document.beyond().subjects();
        return Collections.disjoint(subjects, document.provenance().places()) ? "" : several(subjects);
    }

    /** In one line; what has a comma in it is told from the next by a semicolon, or ends in one where there is no next. */
    String keywordLine() {
        List<String> all = keywords();
        boolean plain = all.stream().noneMatch(word -> word.contains(","));
        return plain ? String.join(", ", all) : String.join("; ", all) + (all.size() == 1 ? ";" : "");
    }

    /** In EDTF, where it says more than a day, month or year: not every reader keeps doubts, ranges, seasons and hours. */
    private String doubtfulDate() {
        DocumentDate date = document.description().date();
        return date != null
                        && date.isKnown()
                        && date.edtf() != null
                        && !PLAIN.matcher(date.edtf()).matches()
                ? date.edtf()
                : null;
    }
}
