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
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.vocabulary.History.Entry;

/** What happened to a vocabulary, the latest first; one's own changes can be taken back from here. */
@Path("/tags/history")
@Produces(MediaType.TEXT_HTML)
@Blocking
class HistoryPages {
    private final CurrentViewer viewer;
    private final History history;
    private final UndoneChange undone;
    private final Turns turns;

    HistoryPages(CurrentViewer viewer, History history, UndoneChange undone, Turns turns) {
        this.viewer = viewer;
        this.history = history;
        this.undone = undone;
        this.turns = turns;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance history(UUID group, List<Entry> entries, boolean more, Said said);

        private Templates() {}
    }

    @GET
    public String read(@RestQuery UUID group, @RestQuery String done) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        return page(group == null ? reader.homeGroup(Role.READER) : group, Said.of(done, null));
    }

    @POST
    @Path("{event}/undo")
    public Response undo(@PathParam("event") UUID id) {
        Viewer by = viewer.get();
        Event event = QuarkusTransaction.requiringNew().call(() -> history.own(by, id));
        try {
            turns.take(event.group(), () -> {
                undone.undo(by, event);
                return event;
            });
            return Response.seeOther(URI.create("/tags/history?group=" + event.group() + "&done=undone"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            return Response.status(409)
                    .entity(page(event.group(), Said.mend(problem, "")))
                    .build();
        }
    }

    private String page(UUID group, Said said) {
        List<Entry> entries = QuarkusTransaction.requiringNew().call(() -> history.of(viewer.get(), group));
        boolean more = entries.size() > History.MOST;
        return Templates.history(group, more ? entries.subList(0, History.MOST) : entries, more, said)
                .render();
    }
}
