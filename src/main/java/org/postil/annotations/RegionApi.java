package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Documents;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** Where a document's notes stand on its page images, for programs that draw them: their regions without their words. */
@Path("/api/documents/{document}/annotations/regions")
@Produces(MediaType.APPLICATION_JSON)
class RegionApi {
    private static final int MOST = 2000;

    private final CurrentViewer viewer;
    private final Documents documents;
    private final RegionsDrawn regions;

    RegionApi(CurrentViewer viewer, Documents documents, RegionsDrawn regions) {
        this.viewer = viewer;
        this.documents = documents;
        this.regions = regions;
    }

    /**
     * A note's region, as an array of its four fields.
     *
     * @param colour 0 amber, 1 sage, 2 sky, 3 rose
     * @param shape in fractions of the page: x, y, width and height of a box, or x and y of each point of a polygon
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "page", "colour", "shape"})
    record Drawn(UUID id, int page, int colour, List<Double> shape) {}

    /** In the order of the pages, up to 2,000; the {@code Link} leads to the next. Of one facsimile, or of all. */
    @GET
    @Transactional
    public Response list(
            @PathParam("document") UUID document,
            @RestQuery UUID facsimile,
            @RestQuery String colour,
            @BeanParam NoteFilter filter,
            @Context UriInfo uri) {
        UUID found = documents
                .byId(viewer.get(), document)
                .orElseThrow(() -> Problem.notFound("document"))
                .id();
        RegionsDrawn.Last after = Paging.from(uri, 2).map(RegionApi::last).orElse(null);
        List<Drawn> all = regions.of(
                viewer.get(), new RegionsDrawn.Wanted(found, facsimile, after), filter, Colouring.of(colour), MOST + 1);
        boolean more = all.size() > MOST;
        List<Drawn> page = more ? all.subList(0, MOST) : all;
        Response.ResponseBuilder answer = Response.ok(Map.of("items", page));
        if (more) {
            Drawn last = page.get(MOST - 1);
            var next = Cursor.of(String.valueOf(last.page()), last.id().toString());
            answer.header("Link", Paging.link(Paging.next(uri, next), "next"));
        }
        return answer.build();
    }

    private static RegionsDrawn.Last last(Cursor cursor) {
        return new RegionsDrawn.Last(
                Integer.parseInt(cursor.keys().get(0)),
                UUID.fromString(cursor.keys().get(1)));
    }
}
