package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.tags.Tags;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabulary;

/** The vocabulary of a group as a tree, where its members read it and its editors work on it. */
@Path("/tags")
@Produces(MediaType.TEXT_HTML)
@Blocking
class VocabularyPages {
    private final CurrentViewer viewer;
    private final Homes homes;
    private final Tags tags;
    private final Vocabularies vocabularies;
    private final Concordance concordance;
    private final Turns turns;

    VocabularyPages(
            CurrentViewer viewer,
            Homes homes,
            Tags tags,
            Vocabularies vocabularies,
            Concordance concordance,
            Turns turns) {
        this.viewer = viewer;
        this.homes = homes;
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.concordance = concordance;
        this.turns = turns;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance vocabulary(Shown shown, Said said);

        private Templates() {}
    }

    /**
     * A tag with those under it.
     *
     * @param notes that bear it, as far as the viewer may see them
     */
    record Branch(Term tag, List<String> aliases, long notes, List<Branch> narrower) {}

    /** @param names of all tags, for the fields in which one of them is typed */
    record Shown(
            UUID group,
            String name,
            List<Choice> groups,
            List<Branch> branches,
            List<String> names,
            boolean fixed,
            boolean editable,
            boolean addable) {}

    /** One of the viewer's groups, or his library. */
    record Choice(UUID id, String name) {}

    @GET
    public String vocabulary(@RestQuery UUID group, @RestQuery String done, @RestQuery UUID undo) {
        return page(group, Said.of(done, undo));
    }

    /** Adds a tag. @param under the name of a broader one, or nothing */
    @POST
    public Response add(@RestForm UUID group, @RestForm String name, @RestForm String under) {
        Viewer by = viewer.get();
        UUID chosen = group == null ? by.homeGroup(Role.ANNOTATOR) : group;
        by.require(Role.ANNOTATOR, chosen);
        try {
            Event event = turns.take(chosen, () -> tags.add(by, chosen, name, named(by, chosen, under)))
                    .event();
            return Response.seeOther(at(chosen, "made", event)).build();
        } catch (Problem problem) {
            return refused(chosen, problem, name);
        }
    }

    /** Lets only editors add to the vocabulary, or everybody who may annotate. */
    @POST
    @Path("fixed")
    public Response fix(@RestForm UUID group, @RestForm boolean fixed) {
        Viewer by = viewer.get();
        UUID chosen = group == null ? by.homeGroup(Role.EDITOR) : group;
        by.require(Role.EDITOR, chosen);
        turns.take(chosen, () -> {
            vocabularies.fix(by, chosen, fixed);
            return chosen;
        });
        return Response.seeOther(at(chosen, fixed ? "fixed" : "opened", null)).build();
    }

    static URI at(UUID group, String done, Event event) {
        return URI.create("/tags?group=" + group + "&done=" + done + (event == null ? "" : "&undo=" + event.id()));
    }

    private UUID named(Viewer by, UUID group, String name) {
        return name == null || name.isBlank()
                ? null
                : vocabularies
                        .of(by, group)
                        .called(name.strip())
                        .map(Term::id)
                        .orElseThrow(() -> Problem.invalid("parent", "The group has no tag “" + name + "”."));
    }

    private Response refused(UUID group, Problem problem, String typed) {
        if (problem.status() != 400 && problem.status() != 409) {
            throw problem;
        }
        return Response.status(problem.status())
                .entity(page(group, Said.mend(problem, typed)))
                .build();
    }

    private String page(UUID asked, Said said) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        return Templates.vocabulary(QuarkusTransaction.requiringNew().call(() -> shown(reader, asked)), said)
                .render();
    }

    private Shown shown(Viewer reader, UUID asked) {
        List<Choice> own = homes.of(reader, Role.READER).stream()
                .map(home -> new Choice(home.id(), home.name()))
                .toList();
        UUID id = asked == null ? reader.homeGroup(Role.READER) : asked;
        Vocabulary vocabulary = vocabularies.of(reader, id);
        boolean fixed = vocabularies.fixed(id);
        boolean editable = reader.may(Role.EDITOR, id);
        return new Shown(
                id,
                homes.name(reader, id),
                own,
                branches(vocabulary, null, concordance.counts(reader, id)),
                vocabulary.inForce().stream().map(Term::name).toList(),
                fixed,
                editable,
                editable || !fixed && reader.may(Role.ANNOTATOR, id));
    }

    private static List<Branch> branches(Vocabulary vocabulary, UUID parent, Map<UUID, Long> notes) {
        List<Branch> branches = new ArrayList<>();
        for (Term tag : vocabulary.under(parent)) {
            branches.add(new Branch(
                    tag,
                    vocabulary.aliases(tag.id()),
                    notes.getOrDefault(tag.id(), 0L),
                    branches(vocabulary, tag.id(), notes)));
        }
        return branches;
    }
}
