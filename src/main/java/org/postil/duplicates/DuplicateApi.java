package org.postil.duplicates;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** Pairs of documents that may be one, as JSON: to be merged, or told apart. */
@Path("/api/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DuplicateApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Duplicates duplicates;
    private final DocumentMerges merges;

    DuplicateApi(CurrentViewer viewer, Documents documents, Duplicates duplicates, DocumentMerges merges) {
        this.viewer = viewer;
        this.documents = documents;
        this.duplicates = duplicates;
        this.merges = merges;
    }

    /** @param keep the id of the one of the two that the other becomes part of */
    record MergeDraft(UUID keep) {}

    /** Of the groups that the viewer edits, the likest first. */
    @GET
    @Transactional
    public Response list(@RestQuery Integer limit, @Context UriInfo uri) {
        int size = Paging.limit(limit);
        int offset = Paging.from(uri, 1)
                .map(cursor -> Integer.parseInt(cursor.keys().get(0)))
                .orElse(0);
        List<Duplicates.Pair> page = duplicates.page(viewer.get(), offset, size + 1);
        boolean more = page.size() > size;
        Map<String, Object> body =
                Map.of("items", more ? page.subList(0, size) : page, "total", duplicates.count(viewer.get()));
        Response.ResponseBuilder answer = Response.ok(body);
        if (more) {
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(Integer.toString(offset + size))), "next"));
        }
        return answer.build();
    }

    /** Merges two documents, proposed or not. */
    @POST
    @Path("{one}/{other}/merge")
    @Transactional
    public Response merge(@PathParam("one") UUID one, @PathParam("other") UUID other, MergeDraft draft) {
        if (draft == null || !one.equals(draft.keep()) && !other.equals(draft.keep())) {
            throw Problem.invalid("keep", "Give the id of the document that is kept as “keep”; it is one of the two.");
        }
        Viewer by = viewer.get();
        Document kept = document(draft.keep());
        Document gone = document(draft.keep().equals(one) ? other : one);
        Event event = merges.merge(by, gone, kept);
        return Response.ok(documents.view(document(draft.keep())))
                .header("Link", undo(event))
                .build();
    }

    /** Remembers that two documents are two; they are proposed no more. */
    @PUT
    @Path("{one}/{other}/distinction")
    @Transactional
    public Response tellApart(@PathParam("one") UUID one, @PathParam("other") UUID other) {
        Event event = duplicates.tellApart(viewer.get(), document(one), document(other));
        return Response.noContent().header("Link", undo(event)).build();
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }

    private static String undo(Event event) {
        return Paging.link(URI.create("/api/undo/" + event.id()), "undo");
    }
}
