package org.postil.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Region;
import org.postil.links.CrossReferenceView;
import org.postil.links.CrossReferenceView.EndView;

/**
 * An AnnotationCollection with its pages (W3C Web Annotation Data Model, 5), a file for each, in a folder; they name each
 * other by their files. Offsets count code points, as the model says; the words that stand there are named as well.
 */
final class W3cFormat implements Format {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String COLLECTION = "collection.jsonld";
    private static final int PAGE = 1000;

    private final Archive archive;
    private final Set<UUID> linked = new HashSet<>();
    private Front front;
    private JsonGenerator page;
    private int pages;
    private int written;

    W3cFormat(OutputStream out) {
        archive = new Archive(out);
    }

    @Override
    public void begin(Front front) {
        this.front = front;
    }

    @Override
    public void document(Source source) {
        // Each annotation names its own.
    }

    @Override
    public void note(Noted noted) throws IOException {
        write(noted.note(), target(noted), noted.note().body().isBlank() ? "highlighting" : "commenting");
        for (AnnotationView reply : noted.replies()) {
            write(reply, noted.note().permalink(), "replying");
        }
        links(noted.links());
    }

    /** A cross-reference is an annotation of its source, whose body is the target (4.3, Web Annotation Vocabulary). */
    @Override
    public void links(List<Related> links) throws IOException {
        for (Related related : links) {
            if (linked.add(related.card().link().id())) {
                write(link(related.card().link()));
            }
        }
    }

    private Map<String, Object> link(CrossReferenceView link) {
        List<Object> body = new ArrayList<>();
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("type", "SpecificResource");
        other.put("purpose", "linking");
        other.putAll(end(link.target()));
        body.add(other);
        body.add(textual(link.kind(), "text/plain", "classifying"));
        if (!link.remark().isEmpty() && front.has(Part.NOTES)) {
            body.add(textual(link.remark(), "text/plain", "commenting"));
        }
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", front.address() + "/api/cross-references/" + link.id());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "linking");
        annotation.put("creator", person(link.author().name()));
        annotation.put("created", seconds(link.created()));
        annotation.put("body", body);
        annotation.put("target", end(link.source()));
        return annotation;
    }

    private Map<String, Object> end(EndView end) {
        Map<String, Object> place = new LinkedHashMap<>();
        String document = front.address() + "/documents/" + end.record().slug();
        if (end.annotation() != null) {
            place.put("source", front.address() + "/annotations/" + end.annotation());
        } else if (end.text() == null) {
            place.put("source", document);
        } else {
            place.put("source", document + "?text=" + end.text() + "&revision=" + end.revision());
            place.put(
                    "selector", selectors(new Words(end.exact(), end.prefix(), end.suffix(), end.start(), end.end())));
        }
        return place;
    }

    private void write(AnnotationView note, Object target, String motivation) throws IOException {
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", note.permalink());
        annotation.put("type", "Annotation");
        annotation.put("motivation", motivation);
        written(note, annotation);
        List<Object> body = body(note, motivation);
        if (!body.isEmpty()) {
            annotation.put("body", body);
        }
        annotation.put("target", target);
        write(annotation);
    }

    private void write(Map<String, Object> annotation) throws IOException {
        if (written % PAGE == 0) {
            turn(true);
        }
        page.writeObject(annotation);
        written++;
    }

    /** Who wrote it; who brought it in gives it away. What it was called first is what it is called for good. */
    static void written(AnnotationView note, Map<String, Object> annotation) {
        var origin = note.origin();
        boolean brought = origin != null && origin.author() != null;
        annotation.put(
                "creator", person(brought ? origin.author() : note.author().name()));
        annotation.put(
                "created", seconds(origin != null && origin.written() != null ? origin.written() : note.created()));
        annotation.put("modified", seconds(note.updated()));
        if (origin != null) {
            annotation.put("canonical", origin.key());
            annotation.put("generator", person(note.author().name()));
            annotation.put("generated", seconds(note.created()));
        }
    }

    static Map<String, Object> person(String name) {
        return Map.of("type", "Person", "name", name);
    }

    private List<Object> body(AnnotationView note, String motivation) {
        List<Object> body = new ArrayList<>();
        if (!note.body().isBlank() && (front.has(Part.NOTES) || motivation.equals("replying"))) {
            body.add(textual(note.body(), "text/markdown", motivation));
        }
        if (front.has(Part.TAGS)) {
            note.tags().forEach(tag -> body.add(textual(tag, "text/plain", "tagging")));
        }
        return body;
    }

    private static Map<String, Object> textual(String value, String format, String purpose) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", value);
        body.put("format", format);
        body.put("purpose", purpose);
        return body;
    }

    /** The passage in the revision the note was made on, which never changes. */
    private Object target(Noted noted) {
        var region = noted.note().region();
        if (region != null) {
            return target(noted, region);
        }
        var passage = noted.note().target();
        if (passage == null || passage.text() == null) {
            return noted.source().address();
        }
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", noted.source().address() + "?text=" + passage.text() + "&revision=" + passage.revision());
        target.put(
                "selector",
                selectors(new Words(
                        passage.exact(), passage.prefix(), passage.suffix(), passage.start(), passage.end())));
        return target;
    }

    /** What stands where in a revision. */
    private record Words(String exact, String prefix, String suffix, int start, int end) {}

    private static List<Object> selectors(Words words) {
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", words.exact());
        quote.put("prefix", words.prefix());
        quote.put("suffix", words.suffix());
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "TextPositionSelector");
        position.put("start", words.start());
        position.put("end", words.end());
        return List.of(quote, position);
    }

    /** A part of the page's image, which shows the document. */
    private Object target(Noted noted, Region region) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", front.address() + region.image());
        target.put("scope", noted.source().address());
        target.put("selector", region.selector());
        return target;
    }

    /** The page before this one ends, and names this one if there is one. */
    private void turn(boolean more) throws IOException {
        if (page != null) {
            page.writeEndArray();
            if (more) {
                page.writeStringField("next", name(pages + 1));
            }
            page.writeEndObject();
            page.close();
        }
        if (more) {
            pages++;
            page = Json.into(archive.entry(name(pages)));
            page.writeStartObject();
            page.writeStringField("@context", CONTEXT);
            page.writeStringField("id", name(pages));
            page.writeStringField("type", "AnnotationPage");
            page.writeStringField("partOf", COLLECTION);
            page.writeNumberField("startIndex", written);
            page.writeArrayFieldStart("items");
        }
    }

    private static String name(int page) {
        return "page-" + page + ".jsonld";
    }

    static String seconds(Instant when) {
        return Instant.ofEpochSecond(when.getEpochSecond()).toString();
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        turn(false);
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", CONTEXT);
        collection.put("id", COLLECTION);
        collection.put("type", "AnnotationCollection");
        collection.put("label", front.title());
        collection.put("creator", Map.of("type", "Person", "name", front.by()));
        collection.put("created", seconds(front.made()));
        collection.put("total", written);
        if (pages > 0) {
            collection.put("first", name(1));
            collection.put("last", name(pages));
        }
        try (var out = Json.into(archive.entry(COLLECTION))) {
            out.writeObject(collection);
        }
        archive.end();
    }
}
