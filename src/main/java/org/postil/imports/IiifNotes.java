package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.annotations.AnnotationDraft.Target;

/**
 * What is noted in a manifest (Presentation API 3, 5.8): on canvases, which become notes on regions of their pages, and on the
 * manifest as a whole. What it only names stays where it is, and is asked for by nobody.
 */
final class IiifNotes {
    /** What a reading machine found, what an image is, and where one may go on are no notes. */
    private static final Pattern NO_NOTE = Pattern.compile(".*\\b(?:supplementing|painting|linking|contentState)\\b.*");

    private final String where;
    private final String record;
    private final String manifest;
    private final Map<String, Canvas> canvases = new HashMap<>();
    private final NotesInOrder notes = new NotesInOrder();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private int read;
    private boolean full;
    private boolean elsewhere;

    /** @param page its number, from 1 */
    private record Canvas(int page, double width, double height) {}

    /** @param record the key of what the manifest becomes */
    IiifNotes(String where, String record, String manifest) {
        this.where = where;
        this.record = record;
        this.manifest = manifest;
    }

    /** A canvas that became a page. */
    void page(int page, JsonNode canvas) {
        canvases.put(
                IiifCanvas.id(canvas),
                new Canvas(
                        page,
                        Math.max(1, canvas.path("width").asDouble(1)),
                        Math.max(1, canvas.path("height").asDouble(1))));
    }

    /** The annotations of a canvas, or of the manifest. */
    void read(JsonNode annotated) {
        for (var page : WrittenElsewhere.each(annotated.path("annotations"))) {
            elsewhere |= !page.has("items");
            for (var annotation : page.path("items")) {
                WrittenElsewhere.link(annotation).ifPresent(links::add);
                if (!full
                        && !NO_NOTE.matcher(annotation.path("motivation").toString())
                                .matches()) {
                    bounded(annotation);
                }
            }
        }
        elsewhere |= annotated.has("otherContent");
    }

    void tell(Consumer<Parsed> records) {
        notes.tell(records);
        refusals.forEach(records);
        if (!links.isEmpty()) {
            records.accept(new Refusal(where, Reason.of(Reason.Kind.NOTES_LINKS, links.size())));
        }
        if (full) {
            records.accept(new Refusal(where, Reason.of(Reason.Kind.NOTES_LEFT_OUT, read)));
        }
        if (elsewhere) {
            records.accept(new Refusal(where, Reason.of(Reason.Kind.NOTES_ELSEWHERE)));
        }
    }

    /** What is more than a file of notes may hold is left out; the pages come in all the same. */
    private void bounded(JsonNode annotation) {
        try {
            note("annotation " + (read + 1), annotation);
            read++;
        } catch (Refused tooMuch) {
            full = true;
        }
    }

    private void note(String place, JsonNode annotation) {
        var targets = WrittenElsewhere.each(annotation.path("target"));
        var on = targets.stream().filter(this::isHere).findFirst();
        var target = on.flatMap(this::region);
        if (on.isEmpty() || target.isEmpty() && !isWhole(on.get())) {
            refusals.add(new Refusal(place, Reason.of(Reason.Kind.NOTE_NOT_ON_PAGE)));
            return;
        }
        boolean replies = annotation.path("motivation").toString().contains("replying");
        var answered = targets.stream()
                .filter(other -> replies && other.isTextual() && !isHere(other))
                .findFirst();
        var note = new ImportedNote(
                place,
                W3cNotes.origin(annotation),
                ImportedNote.On.belonging(record),
                said(annotation),
                target.map(ImportedNote.Mark::region).orElse(ImportedNote.Mark.WHOLE),
                answered.map(other -> WrittenElsewhere.key(other.asText())).orElse(null));
        notes.add(note);
        notes.call(WrittenElsewhere.key(annotation.path("id").asText("")), note);
    }

    /** The words that stand on the page, as a quotation: it has no text that the note could be on. */
    private static ImportedNote.Said said(JsonNode annotation) {
        var said = W3cNotes.said(annotation, body -> !describes(body));
        var quoted = WrittenElsewhere.each(annotation.path("body")).stream()
                .filter(IiifNotes::describes)
                .map(body -> body.path("value").asText("").strip())
                .filter(words -> !words.isEmpty())
                .map(words -> "> " + NoteWords.ofPlain("“" + words + "”").replace("\n", "\n> "));
        var body = Stream.concat(quoted, Stream.of(said.body()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new ImportedNote.Said(body, said.tags(), false);
    }

    private static boolean describes(JsonNode body) {
        return body.path("purpose").asText("").endsWith("describing");
    }

    private boolean isHere(JsonNode target) {
        return isWhole(target) || canvases.containsKey(source(target));
    }

    private boolean isWhole(JsonNode target) {
        return source(target).equals(manifest);
    }

    /** What a target is of, without the part of it. */
    private static String source(JsonNode target) {
        var source = target.has("source") ? target.path("source") : target;
        var address = source.isTextual() ? source.asText() : IiifCanvas.id(source);
        return address.replaceFirst("#.*", "");
    }

    private Optional<Target> region(JsonNode target) {
        var canvas = canvases.get(source(target));
        return canvas == null
                ? Optional.empty()
                : new IiifRegion(canvas.width(), canvas.height())
                        .of(target)
                        .map(shape ->
                                new Target(null, null, null, null, null, null, null, canvas.page(), null, shape, null));
    }
}
