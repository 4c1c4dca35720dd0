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
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Rendition;
import org.postil.documents.RevisionDraft;
import org.postil.shared.Problem;

/** Correcting a text: an editor where script runs, its HTML in a field where it does not. */
@Path("/documents/{slug}/texts/{id}/edit")
@Produces(MediaType.TEXT_HTML)
class EditPages {
    private final CurrentViewer viewer;
    private final OpenedTexts texts;
    private final Corrections corrections;

    EditPages(CurrentViewer viewer, OpenedTexts texts, Corrections corrections) {
        this.viewer = viewer;
        this.texts = texts;
        this.corrections = corrections;
    }

    @CheckedTemplate(basePath = "correcting", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance edit(OpenedText.Heading text, String html);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance edit(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        OpenedText opened = texts.editable(slug, id);
        return Templates.edit(opened.heading(), texts.current(opened).html());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response correct(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @RestForm String html,
            @RestForm String comment,
            @RestForm Integer base) {
        OpenedText opened = texts.editable(slug, id);
        if (html == null || base == null) {
            throw Problem.invalid("html", "Send the whole text, and the revision you corrected.");
        }
        var draft = new RevisionDraft(Rendition.ofHtml(html), comment, base);
        Outcome outcome = corrections.keep(viewer.get(), opened.document(), opened.text(), draft);
        return Response.seeOther(URI.create(after(outcome, opened.heading()))).build();
    }

    /** Where an editor goes on. */
    static String after(Outcome outcome, OpenedText.Heading text) {
        if (outcome instanceof Outcome.Made made) {
            return text.kept(made.revision().number());
        }
        return outcome instanceof Outcome.Waiting waiting
                ? text.address() + "/corrections/" + waiting.correction().id()
                : text.kept(0);
    }
}
