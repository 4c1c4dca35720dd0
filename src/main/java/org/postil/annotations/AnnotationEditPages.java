package org.postil.annotations;

import io.quarkus.qute.CheckedTemplate;
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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Problem;

/** Forms to change a note, answer it, settle it and take it away. They work as pages; script shows them in the margin. */
@Path("/annotations/{id: [0-9A-Fa-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnnotationEditPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Annotations annotations;
    private final AnnotationViews views;
    private final ReaderChoices readers;
    private final Events events;

    AnnotationEditPages(
            CurrentViewer viewer,
            Documents documents,
            Annotations annotations,
            AnnotationViews views,
            ReaderChoices readers,
            Events events) {
        this.viewer = viewer;
        this.documents = documents;
        this.annotations = annotations;
        this.views = views;
        this.readers = readers;
        this.events = events;
    }

    @CheckedTemplate(basePath = "annotations")
    static class Templates {
        static native TemplateInstance edit(Editing editing);

        private Templates() {}
    }

    /**
     * A page with a form for a note.
     *
     * @param problem what could not be taken, or null
     * @param theirs what the note says by now, if somebody has changed it meanwhile, or null
     */
    record Editing(About about, NoteForm form, String problem, String theirs) {}

    /**
     * What a note is about.
     *
     * @param document its title
     * @param back where one goes when done
     * @param author of the note itself, or null for a new one
     * @param quote the passage, or null
     */
    record About(String document, URI back, String author, String quote) {}

    @GET
    @Path("edit")
    @Transactional
    public TemplateInstance edit(@PathParam("id") UUID id) {
        Annotation annotation = own(id);
        NoteForm form = annotation.inReplyTo() == null
                ? NoteForm.change(view(annotation), readers(annotation))
                : NoteForm.changeReply(view(annotation), readers(annotation));
        return Templates.edit(new Editing(about(annotation), form, null, null));
    }

    @POST
    @Transactional
    public Response change(@PathParam("id") UUID id, @BeanParam Written written) {
        Annotation annotation = own(id);
        NoteForm form = written.again(NoteForm.change(view(annotation), readers(annotation)));
        if (written.version != null && written.version != annotation.version()) {
            return Response.status(412)
                    .entity(Templates.edit(new Editing(about(annotation), form, null, annotation.body())))
                    .build();
        }
        annotations.change(viewer.get(), document(annotation), annotation, written.draft());
        return done(annotation);
    }

    @GET
    @Path("reply")
    @Transactional
    public TemplateInstance reply(@PathParam("id") UUID id) {
        Annotation annotation = find(id);
        NoteForm form = NoteForm.reply(annotation.root(), readers(annotation));
        return Templates.edit(new Editing(about(annotation), form, null, null));
    }

    @POST
    @Path("replies")
    @Transactional
    public Response answer(@PathParam("id") UUID id, @BeanParam Written written) {
        Annotation annotation = find(id);
        annotations.draft(viewer.get(), document(annotation), written.draft().inReplyTo(annotation.root()));
        return done(annotation);
    }

    @POST
    @Path("resolution")
    @Transactional
    public Response resolve(@PathParam("id") UUID id, @RestForm boolean resolved) {
        Annotation annotation = find(id);
        annotations.resolve(viewer.get(), document(annotation), annotation, resolved);
        return done(annotation);
    }

    @POST
    @Path("deletion")
    @Transactional
    public Response delete(@PathParam("id") UUID id) {
        Annotation annotation = find(id);
        Document document = document(annotation);
        Event deletion = annotations.delete(viewer.get(), document, annotation);
        return Response.seeOther(UriBuilder.fromUri("/documents/" + document.slug())
                        .queryParam("deleted", id)
                        .queryParam("by", deletion.id())
                        .build())
                .build();
    }

    /** Takes a deletion of one's own back. */
    @POST
    @Path("restoration")
    @Transactional
    public Response restore(@PathParam("id") UUID id, @RestForm("by") UUID event) {
        Event deletion = events.own(viewer.get(), event);
        if (!deletion.subject().equals(id) || !deletion.kind().equals("annotation-deleted")) {
            throw Events.notOwn();
        }
        annotations.restore(viewer.get(), deletion);
        return done(find(id));
    }

    private Response done(Annotation annotation) {
        // Its author sees a reply still when the note that it answers is not for him any more.
        Annotation root = annotations.byId(viewer.get(), annotation.root()).orElse(annotation);
        return Response.seeOther(AnnotationPages.place(document(annotation), root))
                .build();
    }

    private About about(Annotation annotation) {
        Document document = document(annotation);
        String quote =
                annotation.passage() == null ? null : annotation.passage().exact();
        return new About(
                document.title(),
                AnnotationPages.place(document, annotation),
                view(annotation).author().name(),
                quote);
    }

    private Annotation own(UUID id) {
        Annotation annotation = find(id);
        if (!annotation.author().equals(viewer.get().requireAccount())) {
            throw Problem.forbidden("Only its author may change this note. Reply to it instead.");
        }
        return annotation;
    }

    private Annotation find(UUID id) {
        return annotations.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("note"));
    }

    private AnnotationView view(Annotation annotation) {
        return views.of(viewer.get(), annotation);
    }

    private Document document(Annotation annotation) {
        return documents.byId(viewer.get(), annotation.document()).orElseThrow(() -> Problem.notFound("document"));
    }

    /** For a note of one's own; a form for a reply has nothing to choose. */
    private Readers readers(Annotation annotation) {
        return readers.of(viewer.get(), document(annotation), annotation);
    }
}
