package org.postil.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.anchoring.WordDifference;
import org.postil.anchoring.WordDifference.Part;
import org.postil.documents.DocumentView;
import org.postil.documents.Provenance;

/**
 * Two documents beside each other.
 *
 * @param reasons why they are proposed; none where somebody chose them
 * @param percent how alike their texts are, where that alone proposes them; else 0
 * @param fields what their records say differently
 */
record Comparison(DocumentView one, DocumentView other, List<String> reasons, int percent, List<Field> fields) {

    /** @param parts from the one to the other, word by word */
    record Field(String name, String one, String other, List<Part> parts) {}

    static Comparison of(DocumentView one, DocumentView other, List<String> reasons, double likeness) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> others = said(other);
        said(one).forEach((name, value) -> {
            String beside = others.get(name);
            if (!value.equals(beside)) {
                fields.add(new Field(name, value, beside, WordDifference.between(value, beside)));
            }
        });
        int percent = reasons.equals(List.of("words")) ? (int) Math.round(likeness * 100) : 0;
        return new Comparison(one, other, reasons, percent, List.copyOf(fields));
    }

    public List<DocumentView> documents() {
        return List.of(one, other);
    }

    public String address() {
        return "/duplicates/" + one.id() + "/" + other.id();
    }

    /** By the names of their fields, in the order in which they are read. */
    private static Map<String, String> said(DocumentView view) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("title", view.title());
        said.put("date", view.date());
        said.put("kind", view.kind());
        said.put("creators", joined(view.creators()));
        said.put("senders", joined(view.senders()));
        said.put("recipients", joined(view.recipients()));
        said.put("attendees", joined(view.attendees()));
        said.put("people", joined(view.people()));
        said.put("places", joined(view.places()));
        said.put("subjects", joined(view.subjects()));
        said.put("languages", joined(view.languages()));
        said.put("abstract", view.summary());
        said.put("archive", archive(view.provenance()));
        said.put("source", or(view.provenance().sourceLine()));
        said.put("address", or(view.provenance().originalAddress()));
        said.put("published", or(view.provenance().digitalArchive()));
        said.put("hands", hands(view.provenance()));
        said.put("classification", or(view.provenance().classification()));
        said.put("number", or(view.provenance().ownNumber()));
        said.put("origin", or(view.provenance().origin()));
        said.put(
                "rights",
                joined(given(view.provenance().rights(), view.provenance().creditLine())));
        said.put(
                "identifiers",
                view.identifiers().entrySet().stream()
                        .map(known -> known.getKey() + " " + known.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return said;
    }

    private static String archive(Provenance from) {
        return joined(given(
                from.repository(),
                from.repositoryPlace(),
                from.fonds(),
                from.series(),
                from.box(),
                from.folder(),
                from.file(),
                from.folios(),
                from.position()));
    }

    /** Through whose hands it came. */
    private static String hands(Provenance from) {
        return joined(given(from.obtainedBy(), from.translatedBy(), from.contributedBy()));
    }

    private static List<String> given(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList();
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    private static String or(String words) {
        return words == null ? "" : words;
    }
}
