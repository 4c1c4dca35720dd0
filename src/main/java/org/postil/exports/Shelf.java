package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.AnnotationViews;
import org.postil.annotations.Annotations;
import org.postil.citations.Citable;
import org.postil.citations.DocumentCitations;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Folio;
import org.postil.documents.Revision;
import org.postil.documents.Texts;
import org.postil.exports.Apparatus.Edition;
import org.postil.exports.Outlines.Place;
import org.postil.facsimiles.PageSequence;
import org.postil.facsimiles.PageSequences;
import org.postil.facsimiles.PdfOriginal;
import org.postil.facsimiles.PdfOriginals;
import org.postil.shared.Condition;

/** Fetches what stands in an outline, some at a time, each time by what its reader may see. Call it outside transactions. */
@ApplicationScoped
class Shelf {
    /** Of replies to a page of notes. */
    private static final int MOST_REPLIES = 20_000;

    private static final int DOCUMENTS_AT_ONCE = 200;

    private final EntityManager entities;
    private final Documents documents;
    private final Texts texts;
    private final Annotations annotations;
    private final AnnotationViews views;
    private final DocumentCitations citations;
    private final PdfOriginals pdfs;
    private final PageSequences pages;

    Shelf(
            EntityManager entities,
            Documents documents,
            Texts texts,
            Annotations annotations,
            AnnotationViews views,
            DocumentCitations citations,
            PdfOriginals pdfs,
            PageSequences pages) {
        this.entities = entities;
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.views = views;
        this.citations = citations;
        this.pdfs = pdfs;
        this.pages = pages;
    }

    /** A page of notes with their threads; one that has just been deleted is not among them. */
    record Page(Map<UUID, AnnotationView> notes, Map<UUID, List<AnnotationView>> replies) {}

    Page page(Viewer viewer, Collection<UUID> wanted, boolean withReplies) {
        UUID[] ids = wanted.stream().distinct().toArray(UUID[]::new);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Annotation> notes =
                    annotations.some(viewer, Condition.of("a.id = any(:page)", "page", ids), "a.id", ids.length);
            List<Annotation> replies = withReplies
                    ? annotations.some(
                            viewer,
                            Condition.of("a.root = any(:page) and a.in_reply_to is not null", "page", ids),
                            "a.created, a.id",
                            MOST_REPLIES)
                    : List.of();
            return new Page(
                    views.of(viewer, notes).stream().collect(Collectors.toMap(AnnotationView::id, note -> note)),
                    threads(views.of(viewer, replies), replies));
        });
    }

    private static Map<UUID, List<AnnotationView>> threads(List<AnnotationView> views, List<Annotation> replies) {
        Map<UUID, UUID> roots = replies.stream().collect(Collectors.toMap(Annotation::id, Annotation::root));
        return views.stream().collect(Collectors.groupingBy(view -> roots.get(view.id())));
    }

    /** Those of these documents that the viewer may read, by id. */
    Map<UUID, DocumentView> documents(Viewer viewer, Collection<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> documents.views(documents.some(viewer, ids)).stream()
                .collect(Collectors.toMap(DocumentView::id, view -> view)));
    }

    /** Reads for footnotes whatever these places are of: documents, texts, and where their folios begin. */
    void tell(Viewer viewer, List<Place> places, Apparatus apparatus, String address) {
        Map<UUID, Set<Edition>> wanted = new LinkedHashMap<>();
        Set<Folios.State> states = new HashSet<>();
        for (Place place : places) {
            wanted.computeIfAbsent(place.document(), id -> new HashSet<>())
                    .add(new Edition(place.document(), place.text()));
            if (place.folio() != null && place.text() != null) {
                states.add(new Folios.State(place.text(), place.revision()));
            }
        }
        List<UUID> ids = List.copyOf(wanted.keySet());
        for (int from = 0; from < ids.size(); from += DOCUMENTS_AT_ONCE) {
            documents(viewer, ids.subList(from, Math.min(ids.size(), from + DOCUMENTS_AT_ONCE)))
                    .values()
                    .forEach(view -> wanted.get(view.id())
                            .forEach(edition ->
                                    apparatus.know(edition, citations.source(view, edition.text(), address))));
        }
        apparatus.know(folios(states));
    }

    /** Without the texts, which may be long. */
    Folios folios(Set<Folios.State> states) {
        Map<Folios.State, List<Folio>> folios = new HashMap<>();
        if (!states.isEmpty()) {
            Set<UUID> ids = states.stream().map(Folios.State::text).collect(Collectors.toSet());
            QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                            "select r.text, r.number, r.folios from Revision r where r.text in :texts", Object[].class)
                    .setParameter("texts", ids)
                    .getResultStream()
                    .forEach(row -> {
                        var state = new Folios.State((UUID) row[0], (Integer) row[1]);
                        if (states.contains(state)) {
                            folios.put(state, marks(row[2]));
                        }
                    }));
        }
        return new Folios(folios);
    }

    @SuppressWarnings("unchecked")
    private static List<Folio> marks(Object column) {
        return (List<Folio>) column;
    }

    Library library(Viewer viewer) {
        return new Library() {
            @Override
            public Optional<Revision> revision(UUID text, int number) {
                return QuarkusTransaction.requiringNew()
                        .call(() -> texts.byId(viewer, text).flatMap(found -> texts.revision(found, number)));
            }

            @Override
            public List<PdfOriginal> pdfs(UUID document) {
                return pdfs.of(viewer, document);
            }

            @Override
            public PageSequence pages(UUID document) {
                return pages.of(viewer, document);
            }
        };
    }

    /** @param text which of its texts is cited; null for the first */
    Citable cited(DocumentView view, UUID text, String address) {
        return citations.source(view, text, address);
    }

    Source source(DocumentView view, String address) {
        return new Source(
                view,
                cited(view, null, address),
                address + java.net.URI.create("/documents/" + view.slug()).toASCIIString());
    }
}
