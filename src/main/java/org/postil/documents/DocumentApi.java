package org.postil.documents;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.ETags;
import org.postil.web.Paging;

/** Documents as JSON. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DocumentApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Listings listings;
    private final Originals originals;

    DocumentApi(CurrentViewer viewer, Documents documents, Texts texts, Originals originals, Listings listings) {
        this.originals = originals;
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.listings = listings;
    }

    /** @param q words that title, names or abstract have; {@code /api/search} looks through texts and notes as well */
    @GET
    @Transactional
    public Response list(@RestQuery String q, ArchiveFilter filter, @RestQuery Integer limit, @Context UriInfo uri) {
        Viewer reader = viewer.get();
        ArchiveQuery query = filter.query().saying(q);
        int size = Paging.limit(limit);
        int offset = Paging.from(uri, 1)
                .map(cursor -> Integer.parseInt(cursor.keys().get(0)))
                .orElse(0);
        List<DocumentView> page = listings.page(reader, query, offset, size + 1);
        boolean more = page.size() > size;
        Map<String, Object> body =
                Map.of("items", more ? page.subList(0, size) : page, "total", listings.count(reader, query));
        Response.ResponseBuilder answer = Response.ok(body);
        if (more) {
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(Integer.toString(offset + size))), "next"));
        }
        return answer.build();
    }

    @POST
    @Transactional
    public Response enter(DocumentDraft draft) {
        Document document = documents.enter(viewer.get(), required(draft));
        return Response.created(URI.create("/api/documents/" + document.id()))
                .header("ETag", ETags.of(document.version()))
                .entity(documents.view(document))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        Document document = find(id);
        return Response.ok(documents.view(document))
                .header("ETag", ETags.of(document.version()))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public Response describe(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DocumentDraft draft) {
        Document document = find(id);
        requireVersion(ifMatch, document);
        documents.describe(viewer.get(), document, required(draft));
        return read(id);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Document document = find(id);
        requireVersion(ifMatch, document);
        documents.remove(viewer.get(), document);
    }

    @GET
    @Path("{id}/texts")
    @Transactional
    public Map<String, Object> texts(@PathParam("id") UUID id) {
        return Map.of("items", texts.of(find(id)).stream().map(Documents::view).toList());
    }

    @POST
    @Path("{id}/texts")
    @Transactional
    public Response addText(@PathParam("id") UUID id, TextDraft draft) {
        Text text = texts.add(viewer.get(), find(id), required(draft));
        return Response.created(URI.create("/api/texts/" + text.id()))
                .entity(Documents.view(text))
                .build();
    }

    /** The files it was made of, each with the address of its bytes. */
    @GET
    @Path("{id}/originals")
    @Transactional
    public Map<String, Object> originals(@PathParam("id") UUID id) {
        return Map.of("items", originals.of(viewer.get(), find(id).id()));
    }

    private Document find(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }

    private void requireVersion(String ifMatch, Document document) {
        ETags.wanted(ifMatch).ifPresent(wanted -> {
            if (wanted != document.version()) {
                throw new Problem(
                        412,
                        "stale-version",
                        "Somebody changed this document meanwhile. Read it anew, then change it.");
            }
        });
    }

    static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}
