package org.postil.annotations;

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
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** What a note said before, with the differences marked; a page, shown by script over the text. */
@Path("/annotations/{id: [0-9A-Fa-f-]{36}}/history")
@Produces(MediaType.TEXT_HTML)
class HistoryPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Annotations annotations;
    private final Histories histories;

    HistoryPages(CurrentViewer viewer, Documents documents, Annotations annotations, Histories histories) {
        this.viewer = viewer;
        this.documents = documents;
        this.annotations = annotations;
        this.histories = histories;
    }

    @CheckedTemplate(basePath = "annotations")
    static class Templates {
        static native TemplateInstance history(AnnotationEditPages.About about, History history);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance read(@PathParam("id") UUID id) {
        Annotation annotation = annotations.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("note"));
        Document document =
                documents.byId(viewer.get(), annotation.document()).orElseThrow(() -> Problem.notFound("document"));
        String quote =
                annotation.passage() == null ? null : annotation.passage().exact();
        return Templates.history(
                new AnnotationEditPages.About(
                        document.title(), AnnotationPages.place(document, annotation), null, quote),
                histories.of(viewer.get(), annotation));
    }
}
