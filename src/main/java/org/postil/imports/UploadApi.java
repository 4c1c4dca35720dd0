package org.postil.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
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
import org.postil.correcting.Correction;
import org.postil.correcting.Corrections;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Rendition;
import org.postil.documents.RevisionDraft;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** A new version of a text out of a file, for programs: they keep it by posting its HTML as a revision. */
@Path("/api/texts/{id}/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class UploadApi {
    private final CurrentViewer viewer;
    private final PageContext reader;
    private final Documents documents;
    private final Texts texts;
    private final Corrections corrections;

    UploadApi(CurrentViewer viewer, PageContext reader, Documents documents, Texts texts, Corrections corrections) {
        this.viewer = viewer;
        this.reader = reader;
        this.documents = documents;
        this.texts = texts;
        this.corrections = corrections;
    }

    /**
     * A file as it was read.
     *
     * @param page where its editor compares it with the text, and keeps it
     * @param base the revision it is meant to follow
     */
    record Read(UUID id, String page, int base, String html, String plain) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @PathParam("id") UUID id,
            @RestForm("file") FileUpload file,
            @RestForm String comment,
            @RestForm Integer base) {
        // Read before a transaction begins: a file may be long.
        Rendition rendition = NewVersion.of(file, Locales.words(ReasonMessages.class, reader.getLocale()));
        Read read = QuarkusTransaction.requiringNew()
                .call(() -> propose(id, rendition, new RevisionDraft(rendition, comment, base)));
        return Response.created(URI.create(read.page())).entity(read).build();
    }

    private Read propose(UUID id, Rendition rendition, RevisionDraft draft) {
        Text text = texts.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("text"));
        Document document =
                documents.byId(viewer.get(), text.document()).orElseThrow(() -> Problem.notFound("document"));
        Correction correction = corrections.propose(viewer.get(), document, text, draft);
        return new Read(
                correction.id(),
                "/documents/" + document.slug() + "/texts/" + id + "/corrections/" + correction.id(),
                correction.base(),
                rendition.html(),
                rendition.plain());
    }
}
