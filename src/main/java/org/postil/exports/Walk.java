package org.postil.exports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationView;
import org.postil.documents.DocumentView;
import org.postil.exports.Outlines.Place;

/** Goes through an outline, fetches what stands in it page after page, and tells a format of it. */
final class Walk {
    static final int PAGE = 200;

    private final ExportRun.Sources sources;
    private final Task task;
    private final Relations relations;
    private final Format format;
    private final Deque<UUID> bare;
    private final Set<UUID> told = new HashSet<>();
    private String key;
    private UUID document;
    private Source source;

    /** @param bare documents in their order, of which those that come with notes are among them too */
    Walk(ExportRun.Sources sources, Task task, Format format, List<UUID> bare) {
        this.sources = sources;
        this.task = task;
        this.relations = new Relations(sources, task.recipient(), task.links());
        this.format = format;
        this.bare = new ArrayDeque<>(bare);
    }

    /** What is known of a page of the outline, as its recipient sees it. */
    private record Fetched(Shelf.Page notes, Map<UUID, DocumentView> documents, Relations.Page links) {}

    /** @param footnotes of the places; null for none */
    void through(List<Place> places, List<String> footnotes) throws IOException {
        for (int from = 0; from < places.size(); from += PAGE) {
            int to = Math.min(places.size(), from + PAGE);
            var page = places.subList(from, to);
            var fetched = fetch(page);
            for (int i = from; i < to; i++) {
                note(places.get(i), fetched, footnotes == null ? null : footnotes.get(i));
            }
            task.lease().change(mine -> mine.progress(page.size()));
        }
        withoutNotes(null);
    }

    private Fetched fetch(List<Place> page) {
        Viewer viewer = task.recipient().now();
        List<UUID> notes = page.stream().map(Place::note).toList();
        List<UUID> documents = page.stream().map(Place::document).distinct().toList();
        var threads = sources.shelf().page(viewer, notes, task.wants(Part.REPLIES));
        Set<UUID> told = new HashSet<>(notes);
        threads.replies().values().forEach(replies -> replies.forEach(reply -> told.add(reply.id())));
        return new Fetched(threads, sources.shelf().documents(viewer, documents), links(told, documents));
    }

    private Relations.Page links(Set<UUID> notes, List<UUID> documents) {
        if (!task.writesLinks()) {
            return Relations.Page.EMPTY;
        }
        return relations.page(notes, task.selection().documents() == null ? Set.of() : documents);
    }

    private void note(Place place, Fetched fetched, String footnote) throws IOException {
        var note = fetched.notes().notes().get(place.note());
        var view = fetched.documents().get(place.document());
        if (note == null || view == null) {
            return;
        }
        stand(place, view, fetched.links());
        var thread = fetched.notes().replies().getOrDefault(note.id(), List.of());
        task.recipient().shown(note);
        thread.forEach(task.recipient()::shown);
        format.note(new Noted(
                addressed(note),
                source,
                footnote,
                thread.stream().map(this::addressed).toList(),
                fetched.links().at(note, thread)));
    }

    private AnnotationView addressed(AnnotationView note) {
        return note.at(task.job().base());
    }

    private void stand(Place place, DocumentView view, Relations.Page links) throws IOException {
        if (place.key() != null && !place.key().equals(key)) {
            key = place.key();
            document = null;
            format.group(heading(place));
        }
        if (!Objects.equals(place.document(), document)) {
            withoutNotes(place.document());
            begin(view, links);
        }
    }

    private String heading(Place place) {
        var words = task.words();
        return switch (task.job().options().arrangement()) {
            case DOCUMENT -> "";
            case DATE -> Headings.date(place.heading(), task.language(), words);
            case TAG -> place.heading() == null ? words.untagged() : place.heading();
            case AUTHOR -> place.heading();
            case NOTED -> Headings.day(place.heading(), task.language());
        };
    }

    /** A document may stand under several headings; what it has at no note is said under the first. */
    private void begin(DocumentView view, Relations.Page links) throws IOException {
        document = view.id();
        source = sources.shelf().source(view, task.job().base());
        task.recipient().shown(view);
        format.document(source);
        if (told.add(document)) {
            format.links(links.at(view));
        }
    }

    /** Those that stand before this document in their order, and have no notes. */
    private void withoutNotes(UUID before) throws IOException {
        List<UUID> some = new ArrayList<>();
        while (!bare.isEmpty() && !bare.peek().equals(before)) {
            some.add(bare.poll());
            if (some.size() == PAGE) {
                begin(some);
            }
        }
        begin(some);
        bare.poll();
    }

    private void begin(List<UUID> some) throws IOException {
        if (some.isEmpty()) {
            return;
        }
        var views = sources.shelf().documents(task.recipient().viewer(), some);
        var links = links(Set.of(), some);
        for (UUID id : some) {
            var view = views.get(id);
            if (view != null && (task.writesBareDocuments() || !links.at(view).isEmpty())) {
                begin(view, links);
            }
        }
        some.clear();
    }
}
