package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationView;
import org.postil.citations.DocumentCitations;
import org.postil.citations.Locator;
import org.postil.citations.Manner;
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
    private final Reader reader;
    private final Wish wish;

    Relations(ExportRun.Sources sources, Reader reader, Wish wish) {
        this.sources = sources;
        this.reader = reader;
        this.wish = wish;
    }

    /** Who reads them, and may want to know what he is shown. */
    interface Reader {
        Viewer viewer();

        default void shown(CrossReferenceView link) {}

        default void shown(DocumentView document) {}

        default void shown(AnnotationView note) {}
    }

    /**
     * How they are written.
     *
     * @param base the address of this server
     * @param manner of the citations of their other ends; null for none
     * @param since those at no note only if they were made from then on; null for all
     */
    record Wish(String base, Locale language, Manner manner, Instant since) {}

    /**
     * Those at each of some notes, and, of documents that were chosen themselves, those at no note.
     */
    record Page(Map<UUID, List<Related>> notes, Map<UUID, List<Related>> documents) {
        static final Page EMPTY = new Page(Map.of(), Map.of());

        /** Those at a note and at the answers to it. */
        List<Related> at(AnnotationView note, List<AnnotationView> thread) {
            return Stream.concat(Stream.of(note), thread.stream())
                    .flatMap(one -> notes.getOrDefault(one.id(), List.of()).stream())
                    .toList();
        }

        List<Related> at(DocumentView document) {
            return documents.getOrDefault(document.id(), List.of());
        }
    }

    /** What stands at the ends, by its id, and where the folios begin that it stands on. */
    private record Ends(Map<UUID, DocumentView> documents, Map<UUID, AnnotationView> notes, Folios folios) {}

    /** @param documents of which those at no note are wanted too */
    Page page(Collection<UUID> notes, Collection<UUID> documents) {
        List<CrossReferenceView> links = links(notes, documents);
        Ends ends = ends(links);
        Page page = new Page(new HashMap<>(), new HashMap<>());
        for (CrossReferenceView link : links) {
            for (LinkCard card : List.of(
                    new LinkCard(link, link.source(), link.target(), true),
                    new LinkCard(link, link.target(), link.source(), false))) {
                UUID note = card.here().annotation();
                if (note != null && notes.contains(note)) {
                    add(page.notes(), note, card, ends);
                } else if (note == null && documents.contains(card.here().document()) && isNew(link)) {
                    add(page.documents(), card.here().document(), card, ends);
                }
            }
        }
        return page;
    }

    private boolean isNew(CrossReferenceView link) {
        return wish.since() == null || !link.created().isBefore(wish.since());
    }

    private List<CrossReferenceView> links(Collection<UUID> notes, Collection<UUID> documents) {
        Viewer viewer = reader.viewer();
        return QuarkusTransaction.requiringNew()
                .call(() -> sources.linkViews().of(viewer, sources.links().standing(viewer, notes, documents, MOST)));
    }

    private Ends ends(List<CrossReferenceView> links) {
        if (links.isEmpty()) {
            return new Ends(Map.of(), Map.of(), Folios.NONE);
        }
        Set<UUID> documents = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<Folios.State> states = new HashSet<>();
        links.stream().flatMap(link -> Stream.of(link.source(), link.target())).forEach(end -> {
            documents.add(end.document());
            if (end.annotation() != null) {
                ids.add(end.annotation());
            } else if (end.folio() != null) {
                states.add(new Folios.State(end.text(), end.revision()));
            }
        });
        Viewer viewer = reader.viewer();
        var notes = sources.shelf().page(viewer, ids, false).notes();
        notes.values().stream()
                .map(AnnotationView::target)
                .filter(target -> target != null && target.folio() != null)
                .forEach(target -> states.add(new Folios.State(target.text(), target.revision())));
        return new Ends(
                sources.shelf().documents(viewer, documents),
                notes,
                sources.shelf().folios(states));
    }

    /** What has just been closed to the reader is left out. */
    private void add(Map<UUID, List<Related>> page, UUID here, LinkCard card, Ends ends) {
        DocumentView document = ends.documents().get(card.there().document());
        UUID id = card.there().annotation();
        AnnotationView note = id == null ? null : ends.notes().get(id);
        if (document == null || id != null && note == null) {
            return;
        }
        reader.shown(card.link());
        reader.shown(document);
        if (note != null) {
            reader.shown(note);
        }
        Locator passage = note == null ? passage(card.there(), document, ends) : passage(note, ends);
        page.computeIfAbsent(here, any -> new ArrayList<>()).add(related(card, document, note, passage));
    }

    private Related related(LinkCard card, DocumentView document, AnnotationView note, Locator passage) {
        var words = Locales.words(LinkMessages.class, wish.language());
        String kind = card.link().kind();
        String address = sources.shelf().source(document, wish.base()).address();
        return new Related(
                card,
                card.outward() ? words.kind(kind) : words.back(kind),
                passage == null ? address : passage.permalink(),
                address,
                wish.manner() == null ? null : citation(card.there(), document, note, passage));
    }

    private String citation(EndView there, DocumentView document, AnnotationView note, Locator passage) {
        UUID text = note == null || note.target() == null
                ? there.text()
                : note.target().text();
        var cited = sources.shelf().cited(document, text, wish.base());
        return sources.citations().cite(cited, passage, wish.manner()).body();
    }

    private Locator passage(AnnotationView note, Ends ends) {
        String folio = Noted.folio(note);
        var target = note.region() == null ? note.target() : null;
        String last =
                target == null ? folio : ends.folios().last(folio, target.text(), target.revision(), target.end());
        return Locator.between(folio, last, wish.base() + note.permalink(), null);
    }

    private Locator passage(EndView there, DocumentView document, Ends ends) {
        return there.text() == null
                ? null
                : Locator.between(
                        there.folio(),
                        ends.folios().last(there.folio(), there.text(), there.revision(), there.end()),
                        DocumentCitations.passage(
                                document, there.text(), there.revision(), there.start(), there.end(), wish.base()),
                        null);
    }
}
