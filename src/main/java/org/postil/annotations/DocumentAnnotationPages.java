package org.postil.annotations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** A new note as a form: on the whole document, or on words of it that one types. */
@Path("/documents/{slug}/notes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DocumentAnnotationPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Annotations annotations;
    private final ReaderChoices readers;

    DocumentAnnotationPages(CurrentViewer viewer, Documents documents, Annotations annotations, ReaderChoices readers) {
        this.viewer = viewer;
        this.documents = documents;
        this.annotations = annotations;
        this.readers = readers;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@PathParam("slug") String slug) {
        Document document = find(slug);
        Readers open = readers(document);
        if (!open.writable()) {
            viewer.get().require(Role.ANNOTATOR, document.group());
        }
        return page(document, NoteForm.onDocument(slug, open), null);
    }

    @POST
    @Transactional
    public Response draft(@PathParam("slug") String slug, @BeanParam Written written) {
        Document document = find(slug);
        try {
            Annotation made = annotations.draft(viewer.get(), document, written.draft());
            annotations.flush();
            return Response.seeOther(AnnotationPages.place(document, made)).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            QuarkusTransaction.setRollbackOnly();
            NoteForm form = written.again(NoteForm.onDocument(slug, readers(document)));
            return Response.status(problem.status())
                    .entity(page(document, form, problem.detail()))
                    .build();
        }
    }

    private static TemplateInstance page(Document document, NoteForm form, String problem) {
        var about = new AnnotationEditPages.About(
                document.title(), URI.create("/documents/" + document.slug()), null, null);
        return AnnotationEditPages.Templates.edit(new AnnotationEditPages.Editing(about, form, problem, null));
    }

    private Document find(String slug) {
        return documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
    }

    private Readers readers(Document document) {
        return readers.of(viewer.get(), document);
    }
}
