package org.postil.duplicates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Problem;

/** Documents that may be one, beside each other; merging them, and telling them apart. */
@Path("/duplicates")
@Produces(MediaType.TEXT_HTML)
class DuplicatePages {
    private static final int SIZE = 20;

    private final CurrentViewer viewer;
    private final Events events;
    private final Documents documents;
    private final Texts texts;
    private final Duplicates duplicates;
    private final DocumentMerges merges;

    DuplicatePages(
            CurrentViewer viewer,
            Events events,
            Documents documents,
            Texts texts,
            Duplicates duplicates,
            DocumentMerges merges) {
        this.viewer = viewer;
        this.events = events;
        this.documents = documents;
        this.texts = texts;
        this.duplicates = duplicates;
        this.merges = merges;
    }

    @CheckedTemplate(basePath = "duplicates")
    static class Templates {
        static native TemplateInstance duplicates(Listed listed);

        static native TemplateInstance compared(Comparison comparison, TextDifference texts);

        private Templates() {}
    }

    /**
     * What was just done.
     *
     * @param by the event by which it is taken back, or null
     * @param kept the address of the document that was kept; null where two were told apart
     */
    record Said(UUID by, String kept, boolean undone) {}

    record Listed(List<Comparison> pairs, long total, int page, Said said) {
        public boolean hasNext() {
            return (long) page * SIZE < total;
        }
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery("page") Integer number, @RestQuery UUID by, @RestQuery String kept, @RestQuery Integer undone) {
        Viewer editor = editor();
        int page = number == null ? 1 : number;
        if (page < 1 || page > 100_000) {
            throw Problem.invalid("page", "“page” must be a number from 1.");
        }
        List<Duplicates.Pair> pairs = duplicates.page(editor, (page - 1) * SIZE, SIZE);
        Map<UUID, DocumentView> views = views(pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList());
        List<Comparison> compared = pairs.stream()
                .map(pair ->
                        Comparison.of(views.get(pair.one()), views.get(pair.other()), pair.reasons(), pair.likeness()))
                .toList();
        String keptSlug = kept != null && kept.matches("[\\p{L}\\p{N}-]{1,200}") ? kept : null;
        return Templates.duplicates(
                new Listed(compared, duplicates.count(editor), page, new Said(by, keptSlug, undone != null)));
    }

    /** Any two documents of one group, proposed or not. */
    @GET
    @Path("{one}/{other}")
    @Transactional
    public TemplateInstance compare(@PathParam("one") UUID one, @PathParam("other") UUID other) {
        Viewer editor = editor();
        Document left = document(one);
        Document right = document(other);
        editor.require(Role.EDITOR, left.group());
        editor.require(Role.EDITOR, right.group());
        var pair = duplicates.of(editor, left.id(), right.id());
        Comparison comparison = Comparison.of(
                documents.view(left),
                documents.view(right),
                pair.map(Duplicates.Pair::reasons).orElse(List.of()),
                pair.map(Duplicates.Pair::likeness).orElse(0.0));
        return Templates.compared(comparison, difference(left, right));
    }

    /** @param keep the one of the two that is kept */
    @POST
    @Path("{one}/{other}/merge")
    @Transactional
    public Response merge(@PathParam("one") UUID one, @PathParam("other") UUID other, @FormParam("keep") UUID keep) {
        if (!one.equals(keep) && !other.equals(keep)) {
            throw Problem.invalid("keep", "Choose which of the two is kept.");
        }
        Document kept = document(keep);
        String slug = kept.slug();
        Event event = merges.merge(viewer.get(), document(keep.equals(one) ? other : one), kept);
        return to("?by=" + event.id() + "&kept=" + slug);
    }

    @POST
    @Path("{one}/{other}/distinction")
    @Transactional
    public Response tellApart(@PathParam("one") UUID one, @PathParam("other") UUID other) {
        Event event = duplicates.tellApart(viewer.get(), document(one), document(other));
        return to("?by=" + event.id());
    }

    /** For those whose browser runs no script. */
    @POST
    @Path("undo")
    @Transactional
    public Response undo(@FormParam("by") UUID by) {
        Viewer editor = editor();
        Event event = events.own(editor, by);
        if (merges.undoes(event.kind())) {
            merges.undo(editor, event);
        } else if (duplicates.undoes(event.kind())) {
            duplicates.undo(editor, event);
        } else {
            throw Events.notOwn();
        }
        return to("?undone=1");
    }

    /** The text of each that the other's is likest, of those in one language where there are any. */
    private TextDifference difference(Document one, Document other) {
        for (Text left : texts.of(one)) {
            for (Text right : texts.of(other)) {
                if (left.language().equals(right.language())) {
                    return TextDifference.between(plain(left), plain(right));
                }
            }
        }
        return null;
    }

    private String plain(Text text) {
        return texts.known(text.id(), text.revision()).plain();
    }

    private Map<UUID, DocumentView> views(Collection<UUID> ids) {
        Map<UUID, DocumentView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            documents.views(documents.list("id in ?1", ids)).forEach(view -> views.put(view.id(), view));
        }
        return views;
    }

    private Viewer editor() {
        Viewer editor = viewer.get();
        editor.homeGroup(Role.EDITOR);
        return editor;
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }

    private static Response to(String query) {
        return Response.seeOther(URI.create(URI.create("/duplicates" + query).toASCIIString()))
                .build();
    }
}
