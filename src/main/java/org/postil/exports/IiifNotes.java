package org.postil.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Region;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Markdown;
import org.postil.facsimiles.PageSequence.Covered;
import org.postil.facsimiles.PageView;
import org.postil.links.CrossReferenceView.EndView;

/**
 * Notes as annotations on canvases: a note on a region is on that, one on a passage on its words or, where only the page is
 * known, on all of it. A note that reaches over several pages is the same annotation on each, with what it has of it. What
 * stands on no page is about the document as a whole.
 */
final class IiifNotes implements IiifManifest.Notes {
    private final IiifManifest manifest;
    private final Set<Part> parts;
    private final ExportMessages words;
    private final Map<Integer, List<Object>> onPages = new HashMap<>();
    private final List<Object> onTheWhole = new ArrayList<>();

    /** @param words in the language in which links are said */
    IiifNotes(IiifManifest manifest, Set<Part> parts, ExportMessages words) {
        this.manifest = manifest;
        this.parts = parts;
        this.words = words;
    }

    @Override
    public Map<String, Object> on(int page) {
        return IiifManifest.page(
                manifest.notes(manifest.pages().pages().get(page)), onPages.getOrDefault(page, List.of()));
    }

    @Override
    public Map<String, Object> onTheWhole() {
        return IiifManifest.page(manifest.notes(), onTheWhole);
    }

    /** A note with its thread; permalinks are whole addresses. */
    void add(Noted noted) {
        Map<Integer, IiifShape> shapes = shapes(noted.note());
        place(shapes, (annotations, target) -> add(annotations, noted, target));
        noted.links()
                .forEach(link -> place(shapes, (annotations, target) -> annotations.add(annotation(link, target))));
    }

    /** A cross-reference at a passage that nobody noted, or at the document as a whole. */
    void add(Related link) {
        EndView here = link.card().here();
        Map<Integer, IiifShape> shapes = here.anchor() == null || here.adrift()
                ? Map.of()
                : shapes(
                        here.text(),
                        here.anchor().revision(),
                        here.anchor().start(),
                        here.anchor().end());
        place(shapes, (annotations, target) -> annotations.add(annotation(link, target)));
    }

    private interface Placing {
        void on(List<Object> annotations, Map<String, Object> target);
    }

    private void place(Map<Integer, IiifShape> shapes, Placing placing) {
        if (shapes.isEmpty()) {
            placing.on(onTheWhole, IiifManifest.resource(manifest.address(), "Manifest"));
        }
        shapes.forEach((page, shape) -> placing.on(
                onPages.computeIfAbsent(page, any -> new ArrayList<>()),
                target(manifest.pages().pages().get(page), shape)));
    }

    /** What is linked to is a body of its own; in words it is said because that is what viewers show. */
    private Map<String, Object> annotation(Related link, Map<String, Object> target) {
        var card = link.card();
        Map<String, Object> annotation = IiifManifest.resource(
                manifest.base() + "/api/cross-references/" + card.link().id() + (card.outward() ? "" : "#back"),
                "Annotation");
        annotation.put("motivation", "linking");
        annotation.put("creator", W3cFormat.person(card.link().author().name()));
        annotation.put("created", W3cFormat.seconds(card.link().created()));
        Map<String, Object> other = IiifManifest.resource(link.address(), "Text");
        other.put("format", "text/html");
        other.put("label", IiifWords.plain(card.there().record().title()));
        annotation.put(
                "body",
                List.of(
                        other,
                        textual(HtmlFormat.runs(link.runs(words, parts)), "text/html", "describing"),
                        textual(card.link().kind(), "text/plain", "classifying")));
        annotation.put("target", target);
        return annotation;
    }

    private void add(List<Object> annotations, Noted noted, Map<String, Object> target) {
        AnnotationView note = noted.note();
        annotations.add(annotation(note, motivation(note), bodies(noted), target));
        for (AnnotationView reply : noted.replies()) {
            // An annotation of a canvas is about that; an answer is about the note as well.
            annotations.add(annotation(reply, "replying", List.of(words(reply)), List.of(target, note.permalink())));
        }
    }

    private static String motivation(AnnotationView note) {
        if (!note.body().isBlank()) {
            return "commenting";
        }
        return note.tags().isEmpty() ? "highlighting" : "tagging";
    }

    /** On which pages a note stands, and where. */
    private Map<Integer, IiifShape> shapes(AnnotationView note) {
        Map<Integer, IiifShape> shapes = new LinkedHashMap<>();
        Region region = note.region();
        if (region != null) {
            manifest.pages()
                    .page(region.facsimile(), region.page())
                    .ifPresent(page -> shapes.put(page, IiifShape.of(region)));
        } else if (note.target() != null
                && note.anchor() != null
                && note.anchor().start() != null) {
            var anchor = note.anchor();
            return shapes(note.target().text(), anchor.revision(), anchor.start(), anchor.end());
        }
        return shapes;
    }

    private Map<Integer, IiifShape> shapes(UUID text, int revision, int start, int end) {
        Map<Integer, IiifShape> shapes = new LinkedHashMap<>();
        for (Covered on : manifest.pages().covered(text, revision, start, end)) {
            PageView page = manifest.pages().pages().get(on.page());
            shapes.put(on.page(), IiifShape.of(on.boxes(), page.size()));
        }
        return shapes;
    }

    private Map<String, Object> target(PageView page, IiifShape shape) {
        Map<String, Object> canvas = IiifManifest.resource(manifest.canvas(page), "Canvas");
        canvas.put("partOf", List.of(IiifManifest.resource(manifest.address(), "Manifest")));
        if (shape.isWhole()) {
            return canvas;
        }
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        target.put("source", canvas);
        target.put("selector", shape.selectors());
        return target;
    }

    private static Map<String, Object> annotation(
            AnnotationView note, String motivation, List<Object> bodies, Object target) {
        Map<String, Object> annotation = IiifManifest.resource(note.permalink(), "Annotation");
        annotation.put("motivation", motivation);
        W3cFormat.written(note, annotation);
        if (!bodies.isEmpty()) {
            annotation.put("body", bodies);
        }
        annotation.put("target", target);
        return annotation;
    }

    /** What was noted, under which tags, and the words that stand there, which an image does not say. */
    private List<Object> bodies(Noted noted) {
        AnnotationView note = noted.note();
        List<Object> bodies = new ArrayList<>();
        if (!note.body().isBlank() && parts.contains(Part.NOTES)) {
            bodies.add(words(note));
        }
        if (noted.quote() != null && parts.contains(Part.QUOTES)) {
            Map<String, Object> quote = textual(noted.quote(), "text/plain", "describing");
            language(noted).ifPresent(tag -> quote.put("language", tag));
            bodies.add(quote);
        }
        if (parts.contains(Part.TAGS)) {
            note.tags().forEach(tag -> bodies.add(textual(tag, "text/plain", "tagging")));
        }
        return bodies;
    }

    private Optional<String> language(Noted noted) {
        return noted.source().document().texts().stream()
                .filter(text -> text.id().equals(noted.note().target().text()))
                .map(TextView::language)
                .filter(tag -> !tag.isBlank())
                .findFirst();
    }

    /** As HTML, because that is what viewers show. */
    private Object words(AnnotationView note) {
        var html = Jsoup.parseBodyFragment(Markdown.html(note.body()));
        html.select("a[href^=/]").forEach(link -> link.attr("href", manifest.base() + link.attr("href")));
        html.outputSettings().prettyPrint(false);
        return textual(html.body().html().strip(), "text/html", note.inReplyTo() == null ? "commenting" : "replying");
    }

    private static Map<String, Object> textual(String value, String format, String purpose) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", value);
        body.put("format", format);
        body.put("purpose", purpose);
        return body;
    }
}
