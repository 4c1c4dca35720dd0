package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postil.annotations.BroughtNote.Unit;
import org.postil.annotations.Origin;

/**
 * Notes as JSON-LD (W3C Web Annotation Data Model): one annotation, an array of them, a page, or a collection with its first
 * page in it. Of several targets each gets a note that says the same.
 */
final class W3cNotes implements Format {
    private static final Pattern CONTEXT = Pattern.compile(
            "\"https?://www\\.w3\\.org/ns/anno(?:\\.jsonld)?\"|\"type\"\\s*:\\s*\\[?\\s*\"Annotation(?:Page|Collection)?\"");
    private static final Pattern ABSOLUTE = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:\\S");

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return upload.content() == Content.TEXT
                && (Json.isNamed(upload) || upload.extension().isEmpty())
                && CONTEXT.matcher(upload.beginning()).find()
                && upload.beginning().stripLeading().matches("(?s)[\\[{].*");
    }

    @Override
    public boolean isOfNotes() {
        return true;
    }

    @Override
    public int count(Upload upload) throws IOException {
        return countByReading(upload);
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var notes = new NotesInOrder();
        boolean[] elsewhere = {false};
        int[] number = {0};
        int[] links = {0};
        Json.each(upload, (where, node) -> {
            for (var annotation : annotations(node, elsewhere)) {
                if (WrittenElsewhere.link(annotation).isPresent()) {
                    links[0]++;
                    continue;
                }
                var written = notes("note " + ++number[0], annotation);
                written.forEach(notes::add);
                notes.call(WrittenElsewhere.key(annotation.path("id").asText("")), written.get(0));
            }
        });
        if (notes.isEmpty() && links[0] == 0) {
            throw Refused.whole(elsewhere[0] ? Reason.Kind.NOTES_ELSEWHERE : Reason.Kind.NOTES_NONE);
        }
        notes.tell(records);
        if (links[0] > 0) {
            records.accept(new Refusal("", Reason.of(Reason.Kind.NOTES_LINKS, links[0])));
        }
    }

    private static List<JsonNode> annotations(JsonNode node, boolean[] elsewhere) {
        var type = node.path("type").toString();
        if (type.contains("AnnotationCollection") || type.contains("AnnotationPage")) {
            elsewhere[0] |= node.path("first").isTextual();
            List<JsonNode> items = new ArrayList<>(WrittenElsewhere.each(node.path("items")));
            items.addAll(WrittenElsewhere.each(node.path("first").path("items")));
            return items;
        }
        return node.has("target") ? List.of(node) : List.of();
    }

    /** One for each of its targets. The first has the annotation's own name, so that replies are on it. */
    private static List<ImportedNote> notes(String where, JsonNode annotation) {
        var targets = WrittenElsewhere.each(annotation.path("target"));
        var key = key(annotation);
        List<ImportedNote> notes = new ArrayList<>();
        notes.add(note(where, key, annotation, targets.isEmpty() ? annotation.path("target") : targets.get(0)));
        for (int i = 1; i < targets.size(); i++) {
            notes.add(note(where, key + "#target-" + (i + 1), annotation, targets.get(i)));
        }
        return notes;
    }

    private static ImportedNote note(String where, String key, JsonNode annotation, JsonNode target) {
        var address = address(target);
        var chosen = Selectors.of(target.path("selector"), Unit.CODE_POINTS);
        boolean replies = annotation.path("motivation").toString().contains("replying");
        return new ImportedNote(
                where,
                origin(annotation, key),
                ImportedNote.On.at(List.of(address)),
                said(annotation, any -> true),
                chosen.mark(),
                replies && !address.isEmpty() ? WrittenElsewhere.key(address) : null);
    }

    static Origin origin(JsonNode annotation) {
        return origin(annotation, key(annotation));
    }

    private static Origin origin(JsonNode annotation, String key) {
        return WrittenElsewhere.origin(
                key,
                creator(annotation.path("creator")),
                WrittenElsewhere.moment(annotation.path("created").asText("")));
    }

    private static String address(JsonNode target) {
        if (target.isTextual()) {
            return target.asText();
        }
        var source = target.path("source");
        return source.isTextual()
                ? source.asText()
                : source.path("id").asText(target.path("id").asText(""));
    }

    /**
     * What it has been called from the first: a copy elsewhere has an id of its own. A name that holds within its file alone
     * may be another note's in the next file.
     */
    private static String key(JsonNode annotation) {
        for (var name : List.of("canonical", "via", "id")) {
            var key = WrittenElsewhere.each(annotation.path(name)).stream()
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("");
            if (ABSOLUTE.matcher(key).lookingAt()) {
                return key;
            }
        }
        return "sha256:" + RecordDraft.digest(annotation.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String creator(JsonNode creators) {
        return WrittenElsewhere.each(creators).stream()
                .map(one -> one.isTextual() ? one.asText() : named(one))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String named(JsonNode agent) {
        for (var field : List.of("name", "nickname", "email", "id")) {
            var said = WrittenElsewhere.each(agent.path(field)).stream()
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("");
            if (!said.isBlank()) {
                return said;
            }
        }
        return "";
    }

    /** @param which of its bodies are heard */
    static ImportedNote.Said said(JsonNode annotation, Predicate<JsonNode> which) {
        List<String> bodies = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        var value = annotation.path("bodyValue").asText("");
        if (!value.isBlank()) {
            bodies.add(NoteWords.ofPlain(value));
        }
        boolean tagging = isTagging(annotation.path("motivation"));
        for (var body : WrittenElsewhere.each(annotation.path("body"))) {
            if (!which.test(body)) {
                continue;
            }
            if (tagging && !body.has("purpose") || isTagging(body.path("purpose"))) {
                tags.add(body.isTextual() ? body.asText() : words(body));
            } else {
                bodies.add(markdown(body));
            }
        }
        bodies.removeIf(String::isBlank);
        return new ImportedNote.Said(String.join("\n\n", bodies), tags, false);
    }

    private static boolean isTagging(JsonNode purpose) {
        return WrittenElsewhere.each(purpose).stream()
                .anyMatch(one -> one.asText().endsWith("tagging"));
    }

    private static String words(JsonNode body) {
        return body.path("value").asText(body.path("source").asText(""));
    }

    /** A body that stands elsewhere is linked to. */
    private static String markdown(JsonNode body) {
        var elsewhere = body.isTextual()
                ? body.asText()
                : body.path("source").asText(body.path("id").asText(""));
        if (body.isTextual() || !body.has("value")) {
            return elsewhere.matches("https?://[^\\s<>]+") ? "<" + elsewhere + ">" : "";
        }
        var value = body.path("value").asText("");
        return switch (body.path("format").asText("")) {
            case "text/html" -> NoteWords.ofHtml(value);
            case "text/plain" -> NoteWords.ofPlain(value);
            default -> value;
        };
    }
}
