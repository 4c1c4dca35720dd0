package org.postil.mentions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.anchoring.PlainText;
import org.postil.annotations.Passages;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** The names in a text: those that are marked, and those that are proposed, to be accepted one by one or all of a name. */
@Path("/documents/{slug}/mentions")
@Produces(MediaType.TEXT_HTML)
class MentionPages {
    private static final int MOST_MARKED = 5_000;
    private static final int MOST_NAMES = 100;

    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Passages passages;
    private final Mentions mentions;
    private final MentionViews views;
    private final Proposals proposals;

    MentionPages(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Passages passages,
            Mentions mentions,
            MentionViews views,
            Proposals proposals) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.passages = passages;
        this.mentions = mentions;
        this.views = views;
        this.proposals = proposals;
    }

    @CheckedTemplate(basePath = "mentions")
    static class Templates {
        static native TemplateInstance mentions(Shown shown);

        private Templates() {}
    }

    /** Whom or what a text names, and where. */
    record Marked(MentionView.Named named, List<Standing> places) {}

    /** @param context null while its place is not sure */
    record Standing(MentionView view, InContext context, boolean removable) {}

    /**
     * What has just been done.
     *
     * @param by the event by which it is taken back, or null
     * @param marked how many names were marked; null for one that was taken away
     */
    record Said(UUID by, Integer marked, boolean undone) {}

    /**
     * What the page shows.
     *
     * @param text null when the document has none
     */
    record Shown(
            DocumentView document,
            DocumentView.TextView text,
            List<Marked> marked,
            List<Proposal> proposals,
            boolean writable,
            Said said,
            String problem) {
        /** As many places of a name are shown before one asks for the rest. */
        public int few() {
            return 5;
        }
    }

    /** A name that is accepted, as a form sends it: all its places, or that which begins and ends there. */
    static class AcceptedForm {
        @RestForm
        UUID text;

        @RestForm
        Integer revision;

        @RestForm
        UUID authority;

        @RestForm
        String name;

        /** "120-130": a place, by the button that was pressed. */
        @RestForm
        String place;

        Acceptance acceptance() {
            return new Acceptance(text, revision, authority, name, place == null ? null : List.of(place()));
        }

        private Acceptance.Place place() {
            if (!place.matches("\\d{1,9}-\\d{1,9}")) {
                throw Problem.invalid("place", "Choose one of the places proposed.");
            }
            int dash = place.indexOf('-');
            return new Acceptance.Place(
                    Integer.parseInt(place.substring(0, dash)), Integer.parseInt(place.substring(dash + 1)));
        }
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @PathParam("slug") String slug,
            @RestQuery UUID text,
            @RestQuery UUID by,
            @RestQuery Integer marked,
            @RestQuery Integer undone) {
        return Templates.mentions(shown(document(slug), text, new Said(by, marked, undone != null), null));
    }

    @POST
    @Path("acceptances")
    @Transactional
    public Response accept(@PathParam("slug") String slug, @BeanParam AcceptedForm form) {
        Document document = document(slug);
        try {
            Optional<Event> event =
                    proposals.accept(viewer.get(), document, texts.of(document, form.text), form.acceptance());
            String said = event.map(done -> "&by=" + done.id() + "&marked=" + mentions.count("made", done.id()))
                    .orElse("");
            return to(slug, form.text, said);
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(Templates.mentions(shown(
                            document,
                            form.text,
                            new Said(null, null, false),
                            problem.keys().get(0))))
                    .build();
        }
    }

    @POST
    @Path("{id}/removal")
    @Transactional
    public Response remove(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Document document = document(slug);
        Mention mention = mentions.byId(viewer.get(), id)
                .filter(found -> found.document().equals(document.id()))
                .orElseThrow(() -> Problem.notFound("mention"));
        Event event = mentions.remove(viewer.get(), mention);
        return to(slug, mention.text(), "&by=" + event.id());
    }

    /** For those whose browser runs no script. */
    @POST
    @Path("undo")
    @Transactional
    public Response undo(@PathParam("slug") String slug, @FormParam("text") UUID text, @FormParam("by") UUID by) {
        document(slug);
        mentions.undo(viewer.get(), by);
        return to(slug, text, "&undone=1");
    }

    private Shown shown(Document document, UUID wanted, Said said, String problem) {
        Viewer reader = viewer.get();
        boolean writable = reader.may(Role.ANNOTATOR, document.group());
        List<Text> all = texts.of(document);
        Text text = all.isEmpty() ? null : texts.of(document, wanted);
        List<Proposal> proposed = text == null || !writable ? List.of() : proposals.in(reader, document, text);
        return new Shown(
                documents.view(document),
                text == null ? null : Documents.view(text),
                text == null ? List.of() : marked(reader, document, text),
                proposed.subList(0, Math.min(MOST_NAMES, proposed.size())),
                writable,
                said,
                problem);
    }

    /** By whom or what they name, most often named first. */
    private List<Marked> marked(Viewer reader, Document document, Text text) {
        PlainText plain = passages.plain(text);
        Map<MentionView.Named, List<Standing>> marked = new LinkedHashMap<>();
        for (MentionView view : views.in(reader, text, MOST_MARKED)) {
            InContext context = view.isPlaced() ? InContext.of(plain, view.start(), view.end()) : null;
            marked.computeIfAbsent(view.names(), named -> new ArrayList<>())
                    .add(new Standing(
                            view,
                            context,
                            Mentions.mayRemove(reader, document, view.author().id())));
        }
        return marked.entrySet().stream()
                .map(entry -> new Marked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Marked one) -> -one.places().size()))
                .toList();
    }

    private Document document(String slug) {
        return documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
    }

    private static Response to(String slug, UUID text, String said) {
        return Response.seeOther(URI.create("/documents/" + slug + "/mentions?text=" + text + said))
                .build();
    }
}
