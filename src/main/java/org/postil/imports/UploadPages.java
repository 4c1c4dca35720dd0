package org.postil.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.accounts.CurrentViewer;
import org.postil.correcting.Corrections;
import org.postil.correcting.OpenedText;
import org.postil.correcting.OpenedTexts;
import org.postil.documents.Rendition;
import org.postil.documents.RevisionDraft;
import org.postil.shared.Problem;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** A new version of a text out of a file. It is looked at, beside what the text says, before it is kept. */
@Path("/documents/{slug}/texts/{id}/upload")
@Produces(MediaType.TEXT_HTML)
@Blocking
class UploadPages {
    private final CurrentViewer viewer;
    private final PageContext reader;
    private final OpenedTexts texts;
    private final Corrections corrections;

    UploadPages(CurrentViewer viewer, PageContext reader, OpenedTexts texts, Corrections corrections) {
        this.viewer = viewer;
        this.reader = reader;
        this.texts = texts;
        this.corrections = corrections;
    }

    @CheckedTemplate(basePath = "imports", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance upload(OpenedText.Heading text, String problem);

        private Templates() {}
    }

    @GET
    public String form(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return Templates.upload(heading(slug, id), null).render();
    }

    /** @param base the revision that stood when the form was opened: what others correct meanwhile is merged */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @RestForm("file") FileUpload file,
            @RestForm String comment,
            @RestForm Integer base) {
        OpenedText.Heading text = heading(slug, id);
        try {
            // Read before a transaction begins: a file may be long.
            Rendition rendition = NewVersion.of(file, Locales.words(ReasonMessages.class, reader.getLocale()));
            UUID waiting = QuarkusTransaction.requiringNew().call(() -> {
                OpenedText opened = texts.editable(slug, id);
                var draft = new RevisionDraft(rendition, comment, base);
                return corrections
                        .propose(viewer.get(), opened.document(), opened.text(), draft)
                        .id();
            });
            return Response.seeOther(URI.create(text.address() + "/corrections/" + waiting))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 413) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(Templates.upload(text, problem.detail()).render())
                    .build();
        }
    }

    private OpenedText.Heading heading(String slug, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> texts.editable(slug, id).heading());
    }
}
