package org.postil.authorities;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.ETags;
import org.postil.web.Paging;

/** The registers of people, places and subjects as JSON. */
@Path("/api/{register: people|places|subjects}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RegisterApi {
    private final CurrentViewer viewer;
    private final Authorities authorities;
    private final Merges merges;

    RegisterApi(CurrentViewer viewer, Authorities authorities, Merges merges) {
        this.viewer = viewer;
        this.authorities = authorities;
        this.merges = merges;
    }

    /** One line of a list. @param documents how many of those the viewer may read name it */
    record Item(
            @com.fasterxml.jackson.annotation.JsonUnwrapped AuthorityView record, long documents) {}

    /** @param into the id of the record that is kept */
    record MergeDraft(UUID into) {}

    /**
     * @param q beginnings of words of a name or alias
     * @param sort {@code name}, or {@code documents} for those most named first
     */
    @GET
    @Transactional
    public Response list(
            @PathParam("register") String register,
            @RestQuery String q,
            @RestQuery String sort,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        Viewer reader = viewer.get();
        RegisterQuery query = new RegisterQuery(Register.of(register), q, "documents".equals(sort));
        int size = Paging.limit(limit);
        int offset = Paging.from(uri, 1)
                .map(cursor -> Integer.parseInt(cursor.keys().get(0)))
                .orElse(0);
        List<Item> page = authorities.page(reader, query, offset, size + 1).stream()
                .map(entry -> new Item(entry.view(), entry.documents()))
                .toList();
        boolean more = page.size() > size;
        Response.ResponseBuilder answer = Response.ok(Map.of("items", more ? page.subList(0, size) : page));
        if (more) {
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(Integer.toString(offset + size))), "next"));
        }
        return answer.build();
    }

    @POST
    @Transactional
    public Response make(@PathParam("register") String register, AuthorityDraft draft) {
        Authority made = authorities.make(viewer.get(), Register.of(register), required(draft));
        return answer(Response.created(URI.create("/api/" + register + "/" + made.id())), made);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("register") String register, @PathParam("id") UUID id) {
        return answer(Response.ok(), find(register, id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public Response describe(
            @PathParam("register") String register,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            AuthorityDraft draft) {
        Authority authority = find(register, id);
        if (ETags.wanted(ifMatch).orElse(authority.version()) != authority.version()) {
            throw new Problem(
                    412, "stale-version", "Somebody changed this record meanwhile. Read it anew, then change it.");
        }
        authorities.describe(viewer.get(), authority, required(draft));
        return answer(Response.ok(), authority);
    }

    /** Makes this record part of another; answers with the one that is kept. */
    @POST
    @Path("{id}/merge")
    @Transactional
    public Response merge(@PathParam("register") String register, @PathParam("id") UUID id, MergeDraft draft) {
        Authority gone = find(register, id);
        if (required(draft).into() == null) {
            throw Problem.invalid("into", "Give the id of the record that is kept as “into”.");
        }
        Authority kept = find(register, draft.into());
        Event event = merges.merge(viewer.get(), gone, kept);
        return answer(Response.ok().header("Link", Paging.link(URI.create("/api/undo/" + event.id()), "undo")), kept);
    }

    private Authority find(String register, UUID id) {
        return authorities
                .byId(viewer.get(), id)
                .filter(found -> found.register() == Register.of(register))
                .orElseThrow(() -> Problem.notFound("record"));
    }

    private Response answer(Response.ResponseBuilder answer, Authority authority) {
        return answer.header("ETag", ETags.of(authority.version()))
                .entity(authorities.view(viewer.get(), authority))
                .build();
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}
