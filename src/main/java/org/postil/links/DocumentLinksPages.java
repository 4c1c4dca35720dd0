package org.postil.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** The cards of a document's cross-references, for a margin that is brought up to date. */
@Path("/documents/{slug}/links")
@Produces(MediaType.TEXT_HTML)
class DocumentLinksPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final LinkCards cards;

    DocumentLinksPages(CurrentViewer viewer, Documents documents, LinkCards cards) {
        this.viewer = viewer;
        this.documents = documents;
        this.cards = cards;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {
        static native TemplateInstance cards(List<LinkCard> cards, Set<UUID> notes, UUID text);

        private Templates() {}
    }

    /** @param text the text on the sheet: cards of its passages say where they stand */
    @GET
    @Transactional
    public TemplateInstance cards(@PathParam("slug") String slug, @RestQuery UUID text) {
        Viewer reader = viewer.get();
        Document document = documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
        return Templates.cards(cards.of(reader, document, text), cards.notes(reader, document), text);
    }
}
