package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationView;
import org.postil.citations.DocumentCitations;
import org.postil.citations.Locator;
import org.postil.documents.DocumentView;
import org.postil.links.CrossReferenceView;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.links.LinkCard;
import org.postil.links.LinkMessages;
import org.postil.web.Locales;

/** Fetches the cross-references that stand at notes and documents, some at a time, as far as both ends may be seen. */
final class Relations {
    /** At a page of notes and their documents. */
    private static final int MOST = 20_000;

    private final ExportRun.Sources sources;
    private final Task task;

    Relations(ExportRun.Sources sources, Task task) {
        this.sources = sources;
        this.task = task;
    }

    /**
     * Those at each of some notes, and, of documents that were chosen themselves, those at no note.
     */
    record Page(Map<UUID, List<Related>> notes, Map<UUID, List<Related>> documents) {
        static final Page EMPTY = new Page(Map.of(), Map.of());

        List<Related> at(AnnotationView note) {
            return notes.getOrDefault(note.id(), List.of());
        }

        List<Related> at(DocumentView document) {
            return documents.getOrDefault(document.id(), List.of());
        }
    }

    /** What stands at the ends, by its id. */
    private record Ends(Map<UUID, DocumentView> documents, Map<UUID, AnnotationView> notes) {}

    Page page(Collection<UUID> notes, Collection<UUID> documents) {
        if (!task.writesLinks()) {
            return Page.EMPTY;
        }
        Collection<UUID> chosen = task.selection().documents() == null ? Set.of() : documents;
        List<CrossReferenceView> links = links(notes, chosen);
        Ends ends = ends(links);
        Page page = new Page(new HashMap<>(), new HashMap<>());
        for (CrossReferenceView link : links) {
            for (LinkCard card : List.of(
                    new LinkCard(link, link.source(), link.target(), true),
                    new LinkCard(link, link.target(), link.source(), false))) {
                UUID note = card.here().annotation();
                if (note != null && notes.contains(note)) {
                    add(page.notes(), note, card, ends);
                } else if (note == null && chosen.contains(card.here().document()) && isNew(link)) {
                    add(page.documents(), card.here().document(), card, ends);
                }
            }
        }
        return page;
    }

    private boolean isNew(CrossReferenceView link) {
        return task.job().since() == null || !link.created().isBefore(task.job().since());
    }

    private List<CrossReferenceView> links(Collection<UUID> notes, Collection<UUID> documents) {
        Viewer viewer = task.recipient().viewer();
        return QuarkusTransaction.requiringNew()
                .call(() -> sources.linkViews().of(viewer, sources.links().standing(viewer, notes, documents, MOST)));
    }

    private Ends ends(List<CrossReferenceView> links) {
        Set<UUID> documents = new HashSet<>();
        Set<UUID> notes = new HashSet<>();
        links.stream().flatMap(link -> Stream.of(link.source(), link.target())).forEach(end -> {
            documents.add(end.document());
            if (end.annotation() != null) {
                notes.add(end.annotation());
            }
        });
        Viewer viewer = task.recipient().viewer();
        return links.isEmpty()
                ? new Ends(Map.of(), Map.of())
                : new Ends(
                        sources.shelf().documents(viewer, documents),
                        sources.shelf().page(viewer, notes, false).notes());
    }

    /** What has just been closed to the reader is left out. */
    private void add(Map<UUID, List<Related>> page, UUID here, LinkCard card, Ends ends) {
        DocumentView document = ends.documents().get(card.there().document());
        UUID id = card.there().annotation();
        AnnotationView note = id == null ? null : ends.notes().get(id);
        if (document == null || id != null && note == null) {
            return;
        }
        task.recipient().shown(card.link());
        task.recipient().shown(document);
        if (note != null) {
            task.recipient().shown(note);
        }
        page.computeIfAbsent(here, any -> new ArrayList<>()).add(related(card, document, note));
    }

    private Related related(LinkCard card, DocumentView document, AnnotationView note) {
        var words = Locales.words(LinkMessages.class, task.language());
        String kind = card.link().kind();
        Locator passage = passage(card.there(), document, note);
        return new Related(
                card,
                card.outward() ? words.kind(kind) : words.back(kind),
                passage == null
                        ? sources.shelf().source(document, task.job().base()).address()
                        : passage.permalink(),
                task.writesCitations() ? citation(card.there(), document, note, passage) : null);
    }

    private String citation(EndView there, DocumentView document, AnnotationView note, Locator passage) {
        UUID text = note == null || note.target() == null
                ? there.text()
                : note.target().text();
        var cited = sources.shelf().cited(document, text, task.job().base());
        return sources.citations().cite(cited, passage, task.manner()).body();
    }

    private Locator passage(EndView there, DocumentView document, AnnotationView note) {
        String base = task.job().base();
        if (note != null) {
            return Locator.of(Noted.folio(note), base + note.permalink(), null);
        }
        return there.text() == null
                ? null
                : Locator.of(
                        there.folio(),
                        DocumentCitations.passage(
                                document, there.text(), there.revision(), there.start(), there.end(), base),
                        null);
    }
}
