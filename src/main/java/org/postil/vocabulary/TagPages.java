package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.tags.Colour;
import org.postil.tags.Tag;
import org.postil.tags.TagDraft;
import org.postil.tags.TagView;
import org.postil.tags.Tags;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabulary;
import org.postil.vocabulary.Concordance.Line;

/** One tag: what it means, then its passages as a concordance; and describing it. */
@Path("/tags/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TagPages {
    private static final int SIZE = 100;

    private final CurrentViewer viewer;
    private final Tags tags;
    private final Vocabularies vocabularies;
    private final Concordance concordance;
    private final Usage usage;
    private final Changes changes;
    private final Turns turns;

    TagPages(
            CurrentViewer viewer,
            Tags tags,
            Vocabularies vocabularies,
            Concordance concordance,
            Usage usage,
            Changes changes,
            Turns turns) {
        this.viewer = viewer;
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.concordance = concordance;
        this.usage = usage;
        this.changes = changes;
        this.turns = turns;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance tag(Shown shown, Said said);

        static native TemplateInstance describe(Shown shown, Form form, Said said);

        static native TemplateInstance use(Shown shown, Usage.Used used);

        private Templates() {}
    }

    /**
     * What the pages of a tag show.
     *
     * @param above the broader tags, the broadest first
     * @param narrower the tags under it
     * @param deep whether passages of those under it are shown, too
     * @param member whether the viewer knows the vocabulary, and not only notes that bear the tag
     */
    record Shown(
            TagView tag,
            List<Term> above,
            List<Term> narrower,
            List<Line> lines,
            long total,
            int page,
            boolean deep,
            boolean member,
            boolean editable) {
        public boolean hasNext() {
            return (long) page * SIZE < total;
        }

        public List<String> colours() {
            return Arrays.stream(Colour.values()).map(LowerCaseEnum::word).toList();
        }
    }

    /** What stands in the form that describes a tag. @param aliases a further name to a line */
    record Form(String colour, String definition, String scopeNote, String aliases) {}

    @GET
    public Response read(
            @PathParam("id") UUID id,
            @RestQuery Integer page,
            @RestQuery boolean deep,
            @RestQuery String done,
            @RestQuery UUID undo) {
        if (page != null && (page < 1 || page > 1_000_000)) {
            throw Problem.invalid("page", "“page” must be a number from 1.");
        }
        Shown shown =
                QuarkusTransaction.requiringNew().call(() -> shown(viewer.get(), id, page == null ? 1 : page, deep));
        return shown.tag().id().equals(id)
                ? Response.ok(Templates.tag(shown, Said.of(done, undo)).render())
                        .build()
                : Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create("/tags/" + shown.tag().id()))
                        .build();
    }

    /** Where, when and beside what it is used. */
    @GET
    @Path("use")
    public String use(@PathParam("id") UUID id) {
        Viewer reader = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Tag tag = own(id);
                    return Templates.use(known(reader, tag, List.of(), 0, 1, false), usage.of(reader, tag));
                })
                .render();
    }

    @GET
    @Path("edit")
    public String edit(@PathParam("id") UUID id) {
        return form(id, null, Said.NOTHING);
    }

    /** Describes a tag. Its name and place are changed elsewhere, where one sees first what that changes. */
    @POST
    @Path("edit")
    public Response describe(
            @PathParam("id") UUID id,
            @RestForm String colour,
            @RestForm String definition,
            @RestForm String scopeNote,
            @RestForm String aliases) {
        Form form = new Form(colour, definition, scopeNote, aliases);
        UUID group = QuarkusTransaction.requiringNew().call(() -> own(id)).group();
        List<String> names = aliases == null
                ? null
                : aliases.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        try {
            Event event = turns.take(
                            group,
                            () -> changes.make(
                                    viewer.get(),
                                    group,
                                    new Describing(
                                            id, new TagDraft(null, null, colour, definition, scopeNote, null, names)),
                                    null))
                    .event();
            return Response.seeOther(URI.create("/tags/" + id + "?done=described&undo=" + event.id()))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(form(id, form, Said.mend(problem, "")))
                    .build();
        }
    }

    private String form(UUID id, Form typed, Said said) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Tag tag = own(id);
                    by.require(Role.EDITOR, tag.group());
                    Shown shown = known(by, tag, List.of(), 0, 1, false);
                    Form form = typed != null
                            ? typed
                            : new Form(
                                    shown.tag().colour(),
                                    tag.definition(),
                                    tag.scopeNote(),
                                    String.join("\n", shown.tag().aliases()));
                    return Templates.describe(shown, form, said);
                })
                .render();
    }

    private Tag own(UUID id) {
        viewer.get().requireAccount();
        return tags.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("tag"));
    }

    /** Members see every tag of their group; others one that a note bears which they may see, without its definition. */
    private Shown shown(Viewer reader, UUID id, int page, boolean deep) {
        Optional<Tag> own = tags.byId(reader, id);
        // Notes are looked for whether or not there is such a tag: how long that takes says nothing of it.
        UUID inForce = own.map(Tag::id).or(() -> tags.inForce(id)).orElse(id);
        Set<UUID> wanted = own.isPresent() && deep ? deep(reader, own.get()) : Set.of(inForce);
        long total = concordance.count(reader, wanted);
        if (own.isEmpty() && total == 0) {
            throw Problem.notFound("tag");
        }
        List<Line> lines = concordance.lines(reader, wanted, (page - 1) * SIZE, SIZE);
        if (own.isPresent()) {
            return known(reader, own.get(), lines, total, page, deep);
        }
        TagView tag = tags.named(List.of(inForce)).get(inForce).nameAlone();
        return new Shown(tag, List.of(), List.of(), lines, total, page, false, false, false);
    }

    private Shown known(Viewer reader, Tag tag, List<Line> lines, long total, int page, boolean deep) {
        Vocabulary vocabulary = vocabularies.of(reader, tag.group());
        return new Shown(
                TagView.of(tag, vocabulary.aliases(tag.id())),
                above(vocabulary, tag.parent()),
                vocabulary.under(tag.id()),
                lines,
                total,
                page,
                deep,
                true,
                reader.may(Role.EDITOR, tag.group()));
    }

    private Set<UUID> deep(Viewer reader, Tag tag) {
        Vocabulary vocabulary = vocabularies.of(reader, tag.group());
        return vocabulary.inForce().stream()
                .map(Term::id)
                .filter(one -> vocabulary.within(one, tag.id()))
                .collect(Collectors.toSet());
    }

    private static List<Term> above(Vocabulary vocabulary, UUID parent) {
        Deque<Term> above = new ArrayDeque<>();
        for (Optional<Term> term = Optional.ofNullable(parent).flatMap(vocabulary::find);
                term.isPresent();
                term = Optional.ofNullable(term.get().parent()).flatMap(vocabulary::find)) {
            above.addFirst(term.get());
        }
        return List.copyOf(above);
    }
}
