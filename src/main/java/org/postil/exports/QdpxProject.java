package org.postil.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.links.CrossReferenceView;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.tags.TagView;

/** What {@code project.qde} says (REFI-QDA 1.0, Project.xsd), until it can be written: all but the words themselves. */
final class QdpxProject {
    private static final Map<String, String> COLOURS =
            Map.of("amber", "#FFE08A", "sage", "#BFE6C3", "sky", "#BBDDFB", "rose", "#F9C6D3");

    private final Map<UUID, String> users = new LinkedHashMap<>();
    private final Map<UUID, TagView> codes = new LinkedHashMap<>();
    private final Map<UUID, Text> texts = new LinkedHashMap<>();
    private final List<Memo> memos = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    /** What documents and notes are called in the project: a text, a selection. */
    private final Map<UUID, String> places = new HashMap<>();

    /** A file of words, with what is said of them. */
    private record Text(UUID id, String name, Instant made, List<Selected> selections, List<Selected> whole) {}

    /** A passage; start and end are -1 for the whole text. @param memos ids of notes */
    private record Selected(String id, UUID by, Instant made, int start, int end, List<UUID> codes, List<UUID> memos) {}

    private record Memo(UUID id, String name, UUID by, Instant made, Instant changed) {}

    private record Link(UUID id, String kind, String origin, String target) {}

    /** A text of a document; the first that is told of stands for the document. */
    void text(UUID document, UUID id, String name, Instant made) {
        texts.put(id, new Text(id, name, made, new ArrayList<>(), new ArrayList<>()));
        places.putIfAbsent(document, id.toString());
    }

    /** A note with words, to which a place leads. @return its id */
    UUID memo(AnnotationView note, String name) {
        user(note.author());
        memos.add(new Memo(note.id(), name, note.author().id(), note.created(), note.updated()));
        return note.id();
    }

    private void user(AnnotationView.Author author) {
        users.putIfAbsent(author.id(), author.name());
    }

    /**
     * The place of a note.
     *
     * @param first the text on which it is where it has no sure place
     * @param tags that it bears there
     * @param said ids of what is said of it
     */
    void place(AnnotationView note, UUID first, List<TagView> tags, List<UUID> said) {
        user(note.author());
        tags.forEach(tag -> codes.putIfAbsent(tag.id(), tag));
        var anchor = note.anchor();
        UUID on = note.target() == null ? first : note.target().text();
        Text text = texts.getOrDefault(on, texts.get(first));
        boolean placed = anchor != null && anchor.start() != null && text.id().equals(on);
        String id = id("selection", note.id());
        (placed ? text.selections() : text.whole())
                .add(new Selected(
                        id,
                        note.author().id(),
                        note.created(),
                        placed ? anchor.start() : -1,
                        placed ? anchor.end() : -1,
                        tags.stream().map(TagView::id).toList(),
                        said));
        places.put(note.id(), placed ? id : text.id().toString());
    }

    /** Those whose ends are both in the project, when all that is in it has been told. */
    void join(Collection<CrossReferenceView> all) {
        for (CrossReferenceView link : all) {
            if (isHere(link.source()) && isHere(link.target())) {
                user(link.author());
                links.add(new Link(
                        link.id(),
                        link.kind(),
                        end(link, "source", link.source()),
                        end(link, "target", link.target())));
            }
        }
    }

    private boolean isHere(EndView end) {
        if (end.annotation() != null) {
            return places.containsKey(end.annotation());
        }
        return end.text() == null ? places.containsKey(end.document()) : texts.containsKey(end.text());
    }

    private String end(CrossReferenceView link, String which, EndView end) {
        if (end.annotation() != null) {
            return places.get(end.annotation());
        }
        if (end.text() == null) {
            return places.get(end.document());
        }
        if (end.adrift()) {
            return end.text().toString();
        }
        String id = id(which, link.id());
        texts.get(end.text())
                .selections()
                .add(new Selected(
                        id,
                        link.author().id(),
                        link.created(),
                        end.anchor().start(),
                        end.anchor().end(),
                        List.of(),
                        List.of()));
        return id;
    }

    void write(Xml project, Front front) throws IOException {
        project.open(
                "Project",
                "xmlns",
                "urn:QDA-XML:project:1.0",
                "name",
                front.title(),
                "origin",
                "Postil",
                "creationDateTime",
                seconds(front.made()));
        people(project);
        codebook(project);
        sources(project);
        notes(project);
        links(project);
        project.end();
    }

    private void people(Xml project) throws IOException {
        if (!users.isEmpty()) {
            project.open("Users");
            for (var user : users.entrySet()) {
                project.empty("User", "guid", user.getKey().toString(), "name", user.getValue());
            }
            project.close();
        }
    }

    private void codebook(Xml project) throws IOException {
        if (!codes.isEmpty()) {
            project.open("CodeBook").open("Codes");
            for (TagView tag : codes.values()) {
                project.empty(
                        "Code",
                        "guid",
                        tag.id().toString(),
                        "name",
                        tag.name(),
                        "isCodable",
                        "true",
                        "color",
                        COLOURS.get(tag.colour()));
            }
            project.close().close();
        }
    }

    private void sources(Xml project) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        project.open("Sources");
        for (Text text : texts.values()) {
            project.open(
                    "TextSource",
                    "guid",
                    text.id().toString(),
                    "name",
                    text.name(),
                    "plainTextPath",
                    "internal://" + text.id() + ".txt",
                    "creationDateTime",
                    seconds(text.made()));
            for (Selected selected : text.selections()) {
                selection(project, selected);
            }
            for (Selected whole : text.whole()) {
                codings(project, whole);
            }
            for (Selected whole : text.whole()) {
                memos(project, whole);
            }
            project.close();
        }
        project.close();
    }

    private static void selection(Xml project, Selected selected) throws IOException {
        project.open(
                "PlainTextSelection",
                "guid",
                selected.id(),
                "startPosition",
                String.valueOf(selected.start()),
                "endPosition",
                String.valueOf(selected.end()),
                "creatingUser",
                selected.by().toString(),
                "creationDateTime",
                seconds(selected.made()));
        codings(project, selected);
        memos(project, selected);
        project.close();
    }

    private static void codings(Xml project, Selected selected) throws IOException {
        for (UUID code : selected.codes()) {
            project.open(
                    "Coding",
                    "guid",
                    id("coding " + selected.id(), code),
                    "creatingUser",
                    selected.by().toString(),
                    "creationDateTime",
                    seconds(selected.made()));
            project.empty("CodeRef", "targetGUID", code.toString()).close();
        }
    }

    private static void memos(Xml project, Selected selected) throws IOException {
        for (UUID memo : selected.memos()) {
            project.empty("NoteRef", "targetGUID", memo.toString());
        }
    }

    private void notes(Xml project) throws IOException {
        if (memos.isEmpty()) {
            return;
        }
        project.open("Notes");
        for (Memo memo : memos) {
            project.empty(
                    "Note",
                    "guid",
                    memo.id().toString(),
                    "name",
                    memo.name(),
                    "plainTextPath",
                    "internal://" + memo.id() + ".txt",
                    "creatingUser",
                    memo.by().toString(),
                    "creationDateTime",
                    seconds(memo.made()),
                    "modifiedDateTime",
                    seconds(memo.changed()));
        }
        project.close();
    }

    private void links(Xml project) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        project.open("Links");
        for (Link link : links) {
            project.empty(
                    "Link",
                    "guid",
                    link.id().toString(),
                    "name",
                    link.kind(),
                    "direction",
                    "OneWay",
                    "originGUID",
                    link.origin(),
                    "targetGUID",
                    link.target());
        }
        project.close();
    }

    /** Always the same for the same, so that a project brought in twice is known again. */
    private static String id(String of, UUID note) {
        return UUID.nameUUIDFromBytes((of + " " + note).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String seconds(Instant when) {
        return Instant.ofEpochSecond(when.getEpochSecond()).toString();
    }
}
