package org.postil.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.search.Concordance.Line;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.tags.Colour;
import org.postil.tags.Tag;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** The vocabulary, and one tag: its definition, then its passages as a concordance. */
@Path("/tags")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TagPages {
    private static final int SIZE = 100;

    private final CurrentViewer viewer;
    private final Tags tags;
    private final Concordance concordance;

    TagPages(CurrentViewer viewer, Tags tags, Concordance concordance) {
        this.viewer = viewer;
        this.tags = tags;
        this.concordance = concordance;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        static native TemplateInstance vocabulary(List<Term> terms);

        static native TemplateInstance tag(Shown shown);

        private Templates() {}
    }

    /**
     * A tag in the vocabulary, under its broader term.
     *
     * @param depth how many terms stand above it; 3 for more
     * @param notes that bear it, as far as the viewer may see them
     */
    record Term(TagView tag, int depth, long notes) {}

    /**
     * What the page of a tag shows.
     *
     * @param parent the broader term, or null
     * @param narrower the terms under it
     * @param mend what was wrong with what was typed, by its keys
     */
    record Shown(
            TagView tag,
            TagView parent,
            List<TagView> narrower,
            List<Line> lines,
            long total,
            int page,
            boolean editable,
            List<String> mend) {
        public boolean hasNext() {
            return (long) page * SIZE < total;
        }

        public List<String> colours() {
            return Arrays.stream(Colour.values()).map(LowerCaseEnum::word).toList();
        }
    }

    @GET
    public String vocabulary() {
        Viewer reader = viewer.get();
        reader.requireAccount();
        return Templates.vocabulary(QuarkusTransaction.requiringNew().call(() -> terms(reader)))
                .render();
    }

    private List<Term> terms(Viewer reader) {
        Map<UUID, List<TagView>> under = new HashMap<>();
        tags.visible(reader).forEach(tag -> under.computeIfAbsent(tag.parent(), none -> new ArrayList<>())
                .add(TagView.of(tag)));
        List<Term> terms = new ArrayList<>();
        add(terms, under, null, 0, concordance.counts(reader));
        return terms;
    }

    private static void add(
            List<Term> terms, Map<UUID, List<TagView>> under, UUID parent, int depth, Map<UUID, Long> notes) {
        for (TagView tag : under.getOrDefault(parent, List.of())) {
            terms.add(new Term(tag, Math.min(depth, 3), notes.getOrDefault(tag.id(), 0L)));
            add(terms, under, tag.id(), depth + 1, notes);
        }
    }

    @GET
    @Path("{id}")
    public String read(@PathParam("id") UUID id, @RestQuery Integer page) {
        return show(id, page == null ? 1 : page, List.of());
    }

    /** Renames and defines a tag. */
    @POST
    @Path("{id}")
    public Response describe(
            @PathParam("id") UUID id,
            @FormParam("name") String name,
            @FormParam("definition") String definition,
            @FormParam("colour") String colour) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Tag tag = tags.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("tag"));
                tags.describe(viewer.get(), tag, new Tags.TagDraft(null, name, colour, definition, null));
            });
            return Response.seeOther(URI.create("/tags/" + id)).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(show(id, 1, problem.keys()))
                    .build();
        }
    }

    private String show(UUID id, int page, List<String> mend) {
        if (page < 1 || page > 1_000_000) {
            throw Problem.invalid("page", "“page” must be a number from 1.");
        }
        return Templates.tag(QuarkusTransaction.requiringNew().call(() -> shown(viewer.get(), id, page, mend)))
                .render();
    }

    /** Members see every tag of their group; others one that a note bears which they may see, without its definition. */
    private Shown shown(Viewer reader, UUID id, int page, List<String> mend) {
        Optional<Tag> own = tags.byId(reader, id);
        long total = concordance.count(reader, id);
        TagView tag = own.map(TagView::of)
                .or(() -> total == 0
                        ? Optional.empty()
                        : Optional.ofNullable(tags.named(List.of(id)).get(id)).map(TagPages::nameAlone))
                .orElseThrow(() -> Problem.notFound("tag"));
        return new Shown(
                tag,
                own.isEmpty() || tag.parent() == null
                        ? null
                        : tags.named(List.of(tag.parent())).get(tag.parent()),
                own.isEmpty() ? List.of() : narrower(reader, id),
                concordance.lines(reader, id, (page - 1) * SIZE, SIZE),
                total,
                page,
                own.isPresent() && reader.may(Role.EDITOR, tag.group()),
                mend);
    }

    private List<TagView> narrower(Viewer reader, UUID id) {
        return tags.visible(reader).stream()
                .filter(tag -> id.equals(tag.parent()))
                .map(TagView::of)
                .toList();
    }

    private static TagView nameAlone(TagView tag) {
        return new TagView(tag.id(), tag.group(), null, tag.name(), tag.colour(), "", tag.version());
    }
}
