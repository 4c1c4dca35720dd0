package org.postil.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.annotations.BesideNotes;
import org.postil.documents.Document;

/** The cross-references that stand beside a text, on its document as a whole, and on the cards of notes. */
@ApplicationScoped
public class LinkCards implements BesideNotes {
    private final CrossReferences links;
    private final CrossReferenceViews views;

    LinkCards(CrossReferences links, CrossReferenceViews views) {
        this.links = links;
        this.views = views;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {
        static native TemplateInstance onnote(List<LinkCard> cards);

        private Templates() {}
    }

    /**
     * Those of a document whose end there is a passage of this text or the document itself; for those at an annotation,
     * the annotation's own card shows them. Two queries and three for what stands at the ends.
     *
     * @param text the text beside which they stand, or null
     */
    public List<LinkCard> of(Viewer viewer, Document document, UUID text) {
        return views.of(viewer, links.of(viewer, document.id())).stream()
                .flatMap(link -> LinkCard.in(document.id(), link).stream())
                .filter(card -> card.here().annotation() == null)
                .filter(card -> card.here().text() == null || card.here().text().equals(text))
                .toList();
    }

    /** The notes of a document that are ends of cross-references. */
    Set<UUID> notes(Viewer viewer, Document document) {
        return links.of(viewer, document.id()).stream()
                .flatMap(link -> Stream.of(link.source(), link.target()))
                .filter(end -> end.document().equals(document.id()) && end.annotation() != null)
                .map(End::annotation)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, String> on(Viewer viewer, Collection<UUID> notes) {
        Map<UUID, List<LinkCard>> cards = new LinkedHashMap<>();
        for (CrossReferenceView link : views.of(viewer, links.at(viewer, notes))) {
            put(cards, notes, new LinkCard(link, link.source(), link.target(), true));
            put(cards, notes, new LinkCard(link, link.target(), link.source(), false));
        }
        Map<UUID, String> html = new HashMap<>();
        cards.forEach((note, of) -> html.put(note, Templates.onnote(of).render()));
        return html;
    }

    private static void put(Map<UUID, List<LinkCard>> cards, Collection<UUID> notes, LinkCard card) {
        UUID note = card.here().annotation();
        if (note != null && notes.contains(note)) {
            cards.computeIfAbsent(note, id -> new java.util.ArrayList<>()).add(card);
        }
    }
}
