package org.postil.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, String> said = new java.util.LinkedHashMap<>();
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
        said.put(
                "identifiers",
                view.identifiers().entrySet().stream()
                        .map(known -> known.getKey() + " " + known.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return said;
    }

    private static String archive(Provenance from) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {
            from.repository(), from.fonds(), from.series(), from.box(), from.folder(), from.file(), from.folios()
        }) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    private static String or(String words) {
        return words == null ? "" : words;
    }
}
