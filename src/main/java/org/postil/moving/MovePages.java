package org.postil.moving;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** Moving one document, or those chosen in the archive: shown first, then done, and taken back. */
@Path("/moves")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MovePages {
    /** As many as a page of the archive has twice over. */
    private static final int MOST = 100;

    private final CurrentViewer viewer;
    private final Documents documents;
    private final Moves moves;
    private final Outlooks outlooks;
    private final Homes homes;

    MovePages(CurrentViewer viewer, Documents documents, Moves moves, Outlooks outlooks, Homes homes) {
        this.viewer = viewer;
        this.documents = documents;
        this.moves = moves;
        this.outlooks = outlooks;
        this.homes = homes;
    }

    @CheckedTemplate(basePath = "moving")
    static class Templates {
        static native TemplateInstance ask(Asked asked);

        static native TemplateInstance done(Done done);

        private Templates() {}
    }

    /**
     * @param homes where they could go
     * @param group where they shall, or null
     * @param outlook null as long as no place was chosen
     */
    record Asked(List<DocumentView> documents, List<Homes.Home> homes, UUID group, Outlook outlook) {}

    /**
     * What was done.
     *
     * @param place where the documents were moved to, by name; null where they went to several
     * @param undone whether they were moved back
     */
    record Done(List<DocumentView> documents, String place, boolean undone, List<UUID> by) {}

    @GET
    public String ask(@RestQuery("document") List<UUID> ids, @RestQuery UUID group, @RestQuery("by") List<UUID> by) {
        viewer.get().requireAccount();
        return by == null || by.isEmpty()
                ? QuarkusTransaction.requiringNew()
                        .call(() -> asked(ids, group))
                        .render()
                : QuarkusTransaction.requiringNew().call(() -> done(by)).render();
    }

    @POST
    public Response move(@RestForm("document") List<UUID> ids, @RestForm UUID group) {
        viewer.get().requireAccount();
        if (group == null) {
            throw Problem.invalid("group", "Choose where to move it.");
        }
        return to(QuarkusTransaction.requiringNew()
                // In one order for everybody, so that two who move the same never wait for each other in a circle.
                .call(() -> some(ids).stream()
                        .map(Document::id)
                        .sorted()
                        .map(id -> moves.move(viewer.get(), id, group).id())
                        .toList()));
    }

    /** Takes them back. Once more changes nothing. */
    @POST
    @Path("undo")
    public Response undo(@RestForm("by") List<UUID> by) {
        Viewer mover = viewer.get();
        mover.requireAccount();
        QuarkusTransaction.requiringNew().run(() -> few(by).forEach(event -> moves.undo(mover, event)));
        return to(by);
    }

    private TemplateInstance asked(List<UUID> ids, UUID group) {
        Viewer mover = viewer.get();
        List<Document> chosen = some(ids);
        chosen.forEach(document -> mover.require(Role.EDITOR, document.group()));
        List<UUID> from = chosen.stream().map(Document::group).toList();
        List<Homes.Home> others = homes.of(mover, Role.EDITOR).stream()
                .filter(home -> !from.contains(home.id()))
                .toList();
        Outlook outlook = group == null ? null : outlooks.of(mover, chosen, group);
        return Templates.ask(new Asked(documents.views(chosen), others, group, outlook));
    }

    private TemplateInstance done(List<UUID> by) {
        Viewer mover = viewer.get();
        List<DocumentMove> made =
                few(by).stream().map(event -> moves.own(mover, event)).toList();
        boolean undone = made.stream().allMatch(DocumentMove::undone);
        List<UUID> places = made.stream()
                .map(move -> undone ? move.from() : move.to())
                .distinct()
                .toList();
        List<DocumentView> moved = documents.views(
                documents.some(mover, made.stream().map(DocumentMove::document).toList()));
        return Templates.done(
                new Done(moved, places.size() == 1 ? homes.name(mover, places.get(0)) : null, undone, by));
    }

    private List<Document> some(List<UUID> ids) {
        List<UUID> chosen = few(ids);
        return chosen.stream()
                .map(id -> documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document")))
                .distinct()
                .toList();
    }

    private static List<UUID> few(List<UUID> ids) {
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            throw Problem.invalid("document", "Choose the documents to move, " + MOST + " at most.");
        }
        return ids.stream().distinct().toList();
    }

    private static Response to(List<UUID> by) {
        String query = by.stream().map(event -> "by=" + event).collect(Collectors.joining("&"));
        return Response.seeOther(URI.create("/moves?" + query)).build();
    }
}
