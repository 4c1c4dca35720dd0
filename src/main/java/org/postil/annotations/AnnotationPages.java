package org.postil.annotations;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Markdown;
import org.postil.facsimiles.Facsimiles;
import org.postil.shared.Problem;

/** Notes for the eyes: their permalinks, their cards, and what helps in writing them. */
@Path("/annotations")
@Produces(MediaType.TEXT_HTML)
class AnnotationPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Annotations annotations;
    private final Cards cards;
    private final PastAnchors pastAnchors;
    private final Facsimiles facsimiles;

    AnnotationPages(
            CurrentViewer viewer,
            Documents documents,
            Annotations annotations,
            Cards cards,
            PastAnchors pastAnchors,
            Facsimiles facsimiles) {
        this.viewer = viewer;
        this.documents = documents;
        this.annotations = annotations;
        this.cards = cards;
        this.pastAnchors = pastAnchors;
        this.facsimiles = facsimiles;
    }

    @CheckedTemplate(basePath = "annotations")
    static class Templates {
        static native TemplateInstance card(Card card);

        static native TemplateInstance preview(String html);

        private Templates() {}
    }

    /**
     * The permalink: opens the document at the passage, also for those whose browser runs no script, or with the page image
     * beside the text that was read off it.
     *
     * @param revision the text as it was then; otherwise as it is
     */
    @GET
    @Path("{id}")
    @Transactional
    public Response permalink(@PathParam("id") UUID id, @RestQuery Integer revision) {
        Annotation root = root(id);
        if (root.region() != null) {
            return Response.seeOther(onImage(root)).build();
        }
        AnnotationView.Anchor past = past(root, revision);
        URI place = past == null
                ? place(document(root), root, root.anchor(), "")
                : place(document(root), root, past, "&revision=" + revision);
        return Response.seeOther(place).build();
    }

    /** @param revision of the text beside which the card is shown; otherwise the current one */
    @GET
    @Path("{id}/card")
    @Transactional
    public TemplateInstance card(@PathParam("id") UUID id, @RestQuery Integer revision) {
        Annotation root = root(id);
        Card card = cards.open(viewer.get(), document(root), root);
        boolean shownInPast = revision != null
                && root.anchor() != null
                && revision != root.anchor().revision();
        return Templates.card(shownInPast ? card.standing(past(root, revision)) : card);
    }

    /** Where it stood in that revision; null when it did not stand there, or none is asked for, or the current one. */
    private AnnotationView.Anchor past(Annotation root, Integer revision) {
        return revision == null
                ? null
                : pastAnchors.of(List.of(root.id()), revision).get(root.id());
    }

    /** Where one says where the note stands: in its document, which this address need not know. */
    @GET
    @Path("{id}/anchor")
    @Transactional
    public Response anchor(@PathParam("id") UUID id) {
        Annotation root = root(id);
        return Response.seeOther(URI.create("/documents/" + document(root).slug() + "/adrift/" + root.id()))
                .build();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(@RestForm String body) {
        viewer.get().requireAccount();
        return Templates.preview(Markdown.html(body));
    }

    private URI onImage(Annotation root) {
        UUID text = facsimiles.findById(root.region().facsimile()).text();
        return URI.create("/documents/" + document(root).slug() + "?" + (text == null ? "" : "text=" + text + "&")
                + "image=" + root.region().page() + "#note-" + root.id());
    }

    /**
     * Where a note is read: in its document, which then begins its notes at this passage; one on a page image by its
     * permalink, which knows the text beside it.
     */
    static URI place(Document document, Annotation root) {
        return root.region() == null
                ? place(document, root, root.anchor(), "")
                : URI.create("/annotations/" + root.id());
    }

    private static URI place(Document document, Annotation root, AnnotationView.Anchor anchor, String revision) {
        String text = root.passage() == null ? "" : "?text=" + root.passage().text();
        String at = anchor == null || anchor.start() == null ? "" : "&at=" + anchor.start();
        return URI.create("/documents/" + document.slug() + text + revision + at + "#note-" + root.id());
    }

    private Annotation root(UUID id) {
        Viewer reader = viewer.get();
        return annotations
                .byId(reader, id)
                .flatMap(found -> found.inReplyTo() == null
                        ? java.util.Optional.of(found)
                        : annotations.byId(reader, found.root()))
                .orElseThrow(() -> Problem.notFound("note"));
    }

    private Document document(Annotation annotation) {
        return documents.byId(viewer.get(), annotation.document()).orElseThrow(() -> Problem.notFound("document"));
    }
}
