package org.postil.sharing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteFilter;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** Changing who sees many of one's own notes: shown first, then done, with its progress, and taken back. */
@Path("/sharing")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ResharingPages {
    private final CurrentViewer viewer;
    private final OwnNotes notes;
    private final Resharings resharings;
    private final UndoneResharing undone;
    private final Homes homes;

    ResharingPages(CurrentViewer viewer, OwnNotes notes, Resharings resharings, UndoneResharing undone, Homes homes) {
        this.viewer = viewer;
        this.notes = notes;
        this.resharings = resharings;
        this.undone = undone;
        this.homes = homes;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance ask(Asked asked);

        static native TemplateInstance job(ResharingView job);

        private Templates() {}
    }

    /** What shall become of them, as a form says it. */
    static class Form {
        /** private, public, set, also or move; nothing before anything was chosen. */
        @RestQuery
        String what;

        @RestQuery
        List<UUID> to;

        @RestQuery
        UUID from;

        Change change() {
            boolean alone = "private".equals(what) || "public".equals(what);
            boolean moves = "move".equals(what);
            return new Change(
                    alone ? "set" : what, alone ? what : "group", alone ? List.of() : to, moves ? from : null);
        }
    }

    /** A group to choose. */
    record Choice(UUID id, String name, boolean chosen) {}

    /**
     * @param which what notes are meant, by its names in an address
     * @param groups those in which the viewer annotates
     * @param address of this page with all that was chosen
     * @param preview null as long as nothing was chosen, or it cannot be done so
     * @param mend what stands in the way: a field, or nothing
     */
    record Asked(
            Map<String, String> which,
            String what,
            UUID from,
            List<Choice> groups,
            String address,
            Preview preview,
            String mend) {
        public String get(String name) {
            return which.getOrDefault(name, "");
        }

        /** What the search box or the margin's filter asked for, which a form carries along unseen. */
        public Map<String, String> carried() {
            Map<String, String> carried = new LinkedHashMap<>(which);
            carried.keySet().removeAll(List.of("q", "readers"));
            return carried;
        }
    }

    @GET
    public String ask(
            @RestQuery String q,
            @RestQuery String document,
            @RestQuery String readers,
            @BeanParam NoteFilter filter,
            @BeanParam Form form) {
        viewer.get().requireAccount();
        Which which = new Which(q, document, filter, readers);
        if (form.what == null) {
            return page(which, form, null, null);
        }
        try {
            Preview preview =
                    QuarkusTransaction.requiringNew().call(() -> notes.preview(viewer.get(), which, form.change()));
            return page(which, form, preview, null);
        } catch (Problem problem) {
            return page(which, form, null, mend(problem));
        }
    }

    /** The same address as that of the preview, sent to be done. */
    @POST
    public Response change(
            @RestQuery String q,
            @RestQuery String document,
            @RestQuery String readers,
            @BeanParam NoteFilter filter,
            @BeanParam Form form) {
        viewer.get().requireAccount();
        Which which = new Which(q, document, filter, readers);
        try {
            UUID job = QuarkusTransaction.requiringNew()
                    .call(() ->
                            resharings.queue(viewer.get(), which, form.change()).id());
            return Response.seeOther(URI.create("/sharing/" + job)).build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(which, form, null, mend(problem)))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance read(@PathParam("id") UUID id) {
        return Templates.job(ResharingView.of(find(id)));
    }

    @POST
    @Path("{id}/cancellation")
    @Transactional
    public Response cancel(@PathParam("id") UUID id) {
        resharings.cancel(viewer.get(), find(id));
        return to(id);
    }

    /** Takes it back. Once more changes nothing. */
    @POST
    @Path("{id}/undo")
    @Transactional
    public Response undo(@PathParam("id") UUID id) {
        Resharing job = find(id);
        if (!job.undone()) {
            undone.undo(viewer.get(), resharings.getEntityManager().find(Event.class, job.event()));
        }
        return to(id);
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/sharing/" + id)).build();
    }

    private Resharing find(UUID id) {
        return resharings.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("change of yours"));
    }

    private static String mend(Problem problem) {
        if (problem.status() != 400 && problem.status() != 409) {
            throw problem;
        }
        return problem.keys().stream().findFirst().orElse(problem.type());
    }

    private static String address(Which which, Form form) {
        UriBuilder address = UriBuilder.fromPath("/sharing");
        which.asked().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        address.queryParam("what", "{what}");
        if (form.from != null) {
            address.queryParam("from", form.from);
        }
        if (form.to != null) {
            form.to.forEach(group -> address.queryParam("to", group));
        }
        Map<String, Object> values = new HashMap<>(which.asked());
        values.put("what", form.what == null ? "" : form.what);
        return address.buildFromMap(values).toString();
    }

    private String page(Which which, Form form, Preview preview, String mend) {
        Viewer by = viewer.get();
        List<UUID> chosen = form.to == null ? List.of() : form.to;
        List<Choice> own = QuarkusTransaction.requiringNew().call(() -> homes.groups(by, Role.ANNOTATOR).stream()
                .map(group -> new Choice(group.id(), group.name(), chosen.contains(group.id())))
                .toList());
        String what = form.what == null ? "set" : form.what;
        return Templates.ask(new Asked(which.asked(), what, form.from, own, address(which, form), preview, mend))
                .render();
    }
}
