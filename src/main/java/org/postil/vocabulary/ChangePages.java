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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.tags.Tag;
import org.postil.tags.TagView;
import org.postil.tags.Tags;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabulary;

/**
 * Renaming, moving, merging, splitting and deleting a tag: a form that asks how, then the same page with what would change
 * and for how many notes of whom, and only then the change.
 */
@Path("/tags/{id}/{what:name|parent|merge|split|deletion}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangePages {
    private final CurrentViewer viewer;
    private final Tags tags;
    private final Vocabularies vocabularies;
    private final Searched searched;
    private final Changes changes;
    private final Turns turns;

    ChangePages(
            CurrentViewer viewer,
            Tags tags,
            Vocabularies vocabularies,
            Searched searched,
            Changes changes,
            Turns turns) {
        this.viewer = viewer;
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.searched = searched;
        this.changes = changes;
        this.turns = turns;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance change(Asked asked, Said said);

        private Templates() {}
    }

    /** How it shall be changed, as people type it; the same in the address of a preview and in the form that confirms it. */
    private record How(String to, String query) {
        static How of(String to, String q) {
            return new How(to == null ? null : to.strip(), q == null ? "" : q.strip());
        }

        /** Whether anything was typed, and not only a page opened. */
        boolean typed(String what) {
            return to != null || what.equals("deletion");
        }

        String written() {
            return to == null ? "" : to;
        }
    }

    /**
     * @param what the change's word
     * @param preview null as long as nothing was said, or it cannot be done so
     */
    record Asked(TagView tag, String what, String to, String q, List<String> names, Preview preview) {}

    @GET
    public String ask(
            @PathParam("id") UUID id, @PathParam("what") String what, @RestQuery String to, @RestQuery String q) {
        How how = How.of(to, q);
        if (!how.typed(what)) {
            return page(id, what, how, null, Said.NOTHING);
        }
        try {
            Viewer by = viewer.get();
            Preview preview = QuarkusTransaction.requiringNew().call(() -> {
                Tag tag = editable(id);
                return changes.preview(by, tag.group(), change(tag, what, how));
            });
            return page(id, what, how, preview, Said.NOTHING);
        } catch (Problem problem) {
            return page(id, what, how, null, mend(problem));
        }
    }

    /** @param seen what the preview saw; when the tags are not so any more, it is shown anew */
    @POST
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("what") String what,
            @RestForm String to,
            @RestForm String q,
            @RestForm String seen) {
        How how = How.of(to, q);
        Viewer by = viewer.get();
        UUID group = QuarkusTransaction.requiringNew().call(() -> editable(id)).group();
        try {
            Event event = turns.take(group, () -> changes.make(by, group, change(editable(id), what, how), seen))
                    .event();
            return Response.seeOther(after(group, id, what, event)).build();
        } catch (Problem problem) {
            Said said = mend(problem);
            if (problem.type().equals("changed-meanwhile")) {
                Preview preview = QuarkusTransaction.requiringNew()
                        .call(() -> changes.preview(by, group, change(editable(id), what, how)));
                return Response.status(409)
                        .entity(page(id, what, how, preview, said))
                        .build();
            }
            return Response.status(problem.status())
                    .entity(page(id, what, how, null, said))
                    .build();
        }
    }

    private static URI after(UUID group, UUID id, String what, Event event) {
        return what.equals("deletion")
                ? VocabularyPages.at(group, what, event)
                : URI.create(
                        "/tags/" + event.payload().getOrDefault("into", id) + "?done=" + what + "&undo=" + event.id());
    }

    private static Said mend(Problem problem) {
        if (problem.status() != 400 && problem.status() != 409) {
            throw problem;
        }
        return Said.mend(problem, "");
    }

    private Change change(Tag tag, String what, How how) {
        UUID id = tag.id();
        return switch (what) {
            case "name" -> new Renaming(id, how.written());
            case "parent" -> new Moving(id, how.written().isEmpty() ? null : called(tag, "parent", how.written()));
            case "merge" -> new Merging(id, called(tag, "into", how.written()));
            case "split" -> searched.splitting(viewer.get(), id, how.written(), how.query());
            default -> new Deleting(id);
        };
    }

    private UUID called(Tag tag, String field, String name) {
        return vocabularies
                .of(viewer.get(), tag.group())
                .called(name)
                .map(Term::id)
                .orElseThrow(() -> Problem.invalid(field, "The group has no tag “" + name + "”."));
    }

    private String page(UUID id, String what, How how, Preview preview, Said said) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Tag tag = editable(id);
                    Vocabulary vocabulary = vocabularies.of(viewer.get(), tag.group());
                    List<String> others = vocabulary.inForce().stream()
                            .filter(term -> !term.id().equals(tag.id()))
                            .map(Term::name)
                            .toList();
                    String to = how.to() == null ? first(what, tag, vocabulary) : how.to();
                    return Templates.change(new Asked(TagView.of(tag), what, to, how.query(), others, preview), said);
                })
                .render();
    }

    /** What stands in the field before anything is typed. */
    private static String first(String what, Tag tag, Vocabulary vocabulary) {
        return switch (what) {
            case "name" -> tag.name();
            case "parent" ->
                tag.parent() == null ? "" : vocabulary.require(tag.parent()).name();
            default -> "";
        };
    }

    private Tag editable(UUID id) {
        Viewer by = viewer.get();
        by.requireAccount();
        Tag tag = tags.byId(by, id).orElseThrow(() -> Problem.notFound("tag"));
        by.require(Role.EDITOR, tag.group());
        return tag;
    }
}
