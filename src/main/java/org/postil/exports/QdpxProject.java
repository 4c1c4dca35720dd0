package org.postil.exports;

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

/** What a project holds, until it can be written: all but the words themselves. */
final class QdpxProject {
    final Map<UUID, String> users = new LinkedHashMap<>();
    final Map<UUID, TagView> codes = new LinkedHashMap<>();
    final Map<UUID, Text> texts = new LinkedHashMap<>();
    final List<Memo> memos = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    /** What documents and notes are called in the project: a text, a selection. */
    private final Map<UUID, String> places = new HashMap<>();

    /** A file of words, with what is said of them. */
    record Text(UUID id, String name, Instant made, List<Selected> selections, List<Selected> whole) {}

    /** A passage; start and end are -1 for the whole text. @param memos ids of notes */
    record Selected(String id, UUID by, Instant made, int start, int end, List<UUID> codes, List<UUID> memos) {}

    record Memo(UUID id, String name, UUID by, Instant made, Instant changed) {}

    record Link(UUID id, String kind, String origin, String target) {}

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

    /** Always the same for the same, so that a project brought in twice is known again. */
    static String id(String of, UUID note) {
        return UUID.nameUUIDFromBytes((of + " " + note).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
