package org.postil.mentions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.authorities.Authorities;
import org.postil.authorities.AuthorityView;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** The card of a mention, which says who or what is named and leads to the record. */
@Path("/mentions/{id}/card")
@Produces(MediaType.TEXT_HTML)
class MentionCardPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Authorities authorities;
    private final MentionViews views;

    MentionCardPages(CurrentViewer viewer, Documents documents, Authorities authorities, MentionViews views) {
        this.viewer = viewer;
        this.documents = documents;
        this.authorities = authorities;
        this.views = views;
    }

    @CheckedTemplate(basePath = "mentions")
    static class Templates {
        static native TemplateInstance card(Card card);

        private Templates() {}
    }

    /** @param slug of the document it stands in; @param record as much of it as the viewer may know */
    record Card(MentionView view, String slug, AuthorityView record, boolean removable) {}

    @GET
    @Transactional
    public TemplateInstance card(@PathParam("id") UUID id) {
        Viewer reader = viewer.get();
        MentionView view = views.byId(reader, id).orElseThrow(() -> Problem.notFound("mention"));
        Document document = documents.byId(reader, view.document()).orElseThrow(() -> Problem.notFound("document"));
        AuthorityView record = authorities
                .byId(reader, view.names().id())
                .map(found -> authorities.view(reader, found))
                .orElseThrow(() -> Problem.notFound("record"));
        boolean removable = Mentions.mayRemove(reader, document, view.author().id());
        return Templates.card(new Card(view, document.slug(), record, removable));
    }
}
