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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.vocabulary.VocabularyPages.Choice;

/** Giving tags to all notes that a search finds, or taking them off: shown first, then done. */
@Path("/taggings")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TaggingPages {
    private final CurrentViewer viewer;
    private final Homes homes;
    private final Searched searched;
    private final Changes changes;
    private final Turns turns;

    TaggingPages(CurrentViewer viewer, Homes homes, Searched searched, Changes changes, Turns turns) {
        this.viewer = viewer;
        this.homes = homes;
        this.searched = searched;
        this.changes = changes;
        this.turns = turns;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance tagging(Asked asked, Said said);

        private Templates() {}
    }

    /**
     * What shall be done, as people type it.
     *
     * @param tags names with commas between; null before anything was typed
     * @param what give or take
     */
    private record How(String q, String tags, String what, UUID group) {
        boolean giving() {
            return !"take".equals(what);
        }

        List<String> names() {
            return Arrays.stream((tags == null ? "" : tags).split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }

        UUID group(Viewer by) {
            return group == null ? by.homeGroup(Role.ANNOTATOR) : group;
        }
    }

    /** @param preview null as long as no tags were said, or it cannot be done so */
    record Asked(String q, String tags, boolean giving, UUID group, List<Choice> groups, Preview preview) {
        /** Where the query came from. */
        public String search() {
            return "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }
    }

    @GET
    public String ask(@RestQuery String q, @RestQuery String tags, @RestQuery String what, @RestQuery UUID group) {
        How how = new How(q, tags, what, group);
        Viewer by = viewer.get();
        by.requireAccount();
        if (how.tags == null) {
            return page(how, null, Said.NOTHING);
        }
        try {
            UUID chosen = how.group(by);
            Preview preview =
                    QuarkusTransaction.requiringNew().call(() -> changes.preview(by, chosen, tagging(by, chosen, how)));
            return page(how, preview, Said.NOTHING);
        } catch (Problem problem) {
            return page(how, null, mend(problem));
        }
    }

    @POST
    public Response tag(@RestForm String q, @RestForm String tags, @RestForm String what, @RestForm UUID group) {
        How how = new How(q, tags, what, group);
        Viewer by = viewer.get();
        UUID chosen = how.group(by);
        by.require(Role.ANNOTATOR, chosen);
        try {
            Event event = turns.take(chosen, () -> changes.make(by, chosen, tagging(by, chosen, how), null))
                    .event();
            String done = how.giving() ? "give" : "take";
            return Response.seeOther(URI.create("/tags/" + event.subject() + "?done=" + done + "&undo=" + event.id()))
                    .build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(how, null, mend(problem)))
                    .build();
        }
    }

    private Tagging tagging(Viewer by, UUID group, How how) {
        return searched.tagging(by, group, how.names(), how.giving(), how.q);
    }

    private static Said mend(Problem problem) {
        if (problem.status() != 400
                && problem.status() != 409
                && !problem.type().equals("vocabulary-fixed")) {
            throw problem;
        }
        return Said.mend(problem, "");
    }

    private String page(How how, Preview preview, Said said) {
        Viewer by = viewer.get();
        List<Choice> own = QuarkusTransaction.requiringNew().call(() -> homes.of(by, Role.ANNOTATOR).stream()
                .map(home -> new Choice(home.id(), home.name()))
                .toList());
        Asked asked = new Asked(
                how.q == null ? "" : how.q.strip(),
                how.tags == null ? "" : how.tags.strip(),
                how.giving(),
                how.group(by),
                own,
                preview);
        return Templates.tagging(asked, said).render();
    }
}
