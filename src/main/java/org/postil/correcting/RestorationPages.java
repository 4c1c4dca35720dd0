package org.postil.correcting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Rendition;
import org.postil.documents.Revision;
import org.postil.documents.RevisionDraft;
import org.postil.shared.Problem;

/** Bringing back what a text said in an older revision, as its next one. */
@Path("/documents/{slug}/texts/{id}/restoration")
@Produces(MediaType.TEXT_HTML)
class RestorationPages {
    private final CurrentViewer viewer;
    private final OpenedTexts texts;
    private final Corrections corrections;

    RestorationPages(CurrentViewer viewer, OpenedTexts texts, Corrections corrections) {
        this.viewer = viewer;
        this.texts = texts;
        this.corrections = corrections;
    }

    @CheckedTemplate(basePath = "correcting", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance restoration(OpenedText.Heading text, int revision, Comparison comparison);

        private Templates() {}
    }

    /** Asks, and shows what it would change. */
    @GET
    @Transactional
    public TemplateInstance ask(@PathParam("slug") String slug, @PathParam("id") UUID id, @RestQuery Integer revision) {
        OpenedText opened = texts.editable(slug, id);
        Revision older = older(opened, revision);
        return Templates.restoration(
                opened.heading(),
                older.number(),
                Comparison.of(texts.current(opened).html(), older.html()));
    }

    /** @param seen the current revision when it was asked; what was corrected since is merged, not undone */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response restore(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @RestForm Integer revision,
            @RestForm Integer seen,
            @RestForm String comment) {
        OpenedText opened = texts.editable(slug, id);
        Revision older = older(opened, revision);
        var draft = new RevisionDraft(new Rendition(older.html(), older.plain(), older.folios()), comment, seen);
        Outcome outcome = corrections.keep(viewer.get(), opened.document(), opened.text(), draft);
        return Response.seeOther(URI.create(EditPages.after(outcome, opened.heading())))
                .build();
    }

    private Revision older(OpenedText opened, Integer number) {
        if (number == null) {
            throw Problem.invalid("revision", "Say which revision is to be restored.");
        }
        return texts.revision(opened, number);
    }
}
