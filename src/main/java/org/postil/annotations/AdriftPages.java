package org.postil.annotations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** Where the notes of a text that have no sure place are settled: a page of forms, shown by script beside the text. */
@Path("/documents/{slug}/adrift")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AdriftPages {
    private static final int MOST = 50;

    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Annotations annotations;
    private final AdriftNotes adrift;
    private final AdriftViews views;
    private final Settlements settlements;
    private final Events events;

    AdriftPages(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Annotations annotations,
            AdriftNotes adrift,
            AdriftViews views,
            Settlements settlements,
            Events events) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.adrift = adrift;
        this.views = views;
        this.settlements = settlements;
        this.events = events;
    }

    @CheckedTemplate(basePath = "annotations")
    static class Templates {
        static native TemplateInstance adrift(Page page);

        private Templates() {}
    }

    /**
     * A page of notes without a sure place.
     *
     * @param revision the current one, in which the candidates stand
     * @param next the address of those that follow, or null
     * @param said what was just done, or what stands in the way
     */
    record Page(
            String title,
            String slug,
            UUID text,
            String direction,
            int revision,
            AdriftNotes.Tally tally,
            List<Adrift> notes,
            URI next,
            Said said) {
        public String address() {
            return "/documents/" + slug + "/adrift?text=" + text;
        }

        /** The text as it was when a note was made, at its passage. */
        public String asItWas(Passage made) {
            return "/documents/" + slug + "?text=" + text + "&revision=" + made.revision() + "#at-" + made.start() + "-"
                    + made.end();
        }

        public String now(Adrift.Candidate candidate) {
            return "/documents/" + slug + "?text=" + text + "&at=" + candidate.start() + "#at-" + candidate.start()
                    + "-" + candidate.end();
        }
    }

    /**
     * @param settled how many were, or null
     * @param by the event that takes it back
     * @param problem why it was not, or null
     * @param alone whether one note is shown alone
     */
    record Said(Integer settled, UUID by, String problem, boolean alone) {}

    @GET
    @Transactional
    public TemplateInstance read(
            @PathParam("slug") String slug,
            @RestQuery UUID text,
            @RestQuery Integer settled,
            @RestQuery UUID by,
            @Context UriInfo uri) {
        Document document = document(slug);
        Text shown = text(document, text);
        List<Annotation> found =
                adrift.page(viewer.get(), shown, Paging.from(uri, 3).orElse(null), MOST + 1);
        boolean more = found.size() > MOST;
        return page(
                document,
                shown,
                more ? found.subList(0, MOST) : found,
                more ? Paging.next(uri, AdriftNotes.after(found.get(MOST - 1))) : null,
                new Said(settled, by, null, false));
    }

    /** One note alone; also one that has a place, so that it can be given another. */
    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance one(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Document document = document(slug);
        Annotation annotation = note(document, id);
        Text text = text(document, annotation.passage().text());
        return page(document, text, List.of(annotation), null, new Said(null, null, null, true));
    }

    /** One of its candidates, words of the text, or to stay without a place: as the button says. */
    @POST
    @Path("{id}")
    @Transactional
    public Response settle(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @RestForm Integer candidate,
            @RestForm String words,
            @RestForm Boolean leave,
            @RestForm Integer revision) {
        Document document = document(slug);
        Annotation annotation = note(document, id);
        Text text = text(document, annotation.passage().text());
        AnchorDraft draft = candidate != null
                ? AnchorDraft.candidate(candidate, revision)
                : Boolean.TRUE.equals(leave)
                        ? AnchorDraft.left(revision)
                        : AnchorDraft.words(words == null ? "" : words.strip(), revision);
        try {
            Event event = settlements.settle(viewer.get(), document, annotation, draft);
            return done(document, text, 1, event);
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            QuarkusTransaction.setRollbackOnly();
            return Response.status(problem.status())
                    .entity(page(document, text, List.of(annotation), null, new Said(null, null, problem.type(), true)))
                    .build();
        }
    }

    /** All alike. */
    @POST
    @Transactional
    public Response settleAll(
            @PathParam("slug") String slug, @RestForm UUID text, @RestForm String all, @RestForm Integer revision) {
        Document document = document(slug);
        Text shown = text(document, text);
        if (!"candidates".equals(all) && !"left".equals(all)) {
            throw Problem.invalid("all", "Say candidates or left.");
        }
        Settlements.Alike alike =
                settlements.settleAlike(viewer.get(), document, shown, all.equals("candidates"), revision);
        return done(document, shown, alike.settled(), alike.event());
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(@PathParam("slug") String slug, @RestForm UUID text, @RestForm UUID by) {
        Document document = document(slug);
        settlements.undo(viewer.get(), events.own(viewer.get(), by));
        return Response.seeOther(address(document, text(document, text)).build())
                .build();
    }

    private TemplateInstance page(Document document, Text text, List<Annotation> shown, URI next, Said said) {
        Viewer reader = viewer.get();
        return Templates.adrift(new Page(
                document.title(),
                document.slug(),
                text.id(),
                text.direction(),
                text.revision(),
                adrift.tally(reader, document, text),
                views.of(reader, document, text, shown),
                next,
                said));
    }

    private static Response done(Document document, Text text, int settled, Event event) {
        UriBuilder address = address(document, text).queryParam("settled", settled);
        return Response.seeOther(
                        event == null
                                ? address.build()
                                : address.queryParam("by", event.id()).build())
                .build();
    }

    private static UriBuilder address(Document document, Text text) {
        return UriBuilder.fromPath("/documents/" + document.slug() + "/adrift").queryParam("text", text.id());
    }

    private Document document(String slug) {
        return documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
    }

    private Annotation note(Document document, UUID id) {
        return annotations
                .byId(viewer.get(), id)
                .filter(found -> found.document().equals(document.id()) && found.passage() != null)
                .orElseThrow(() -> Problem.notFound("note"));
    }

    private Text text(Document document, UUID wanted) {
        return texts.of(document).stream()
                .filter(text -> wanted == null || text.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }
}
