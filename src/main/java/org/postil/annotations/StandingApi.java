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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.annotations.Standing.Place;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** Where a text's notes stand, for programs that paint them: their places without their words, and how thick they stand. */
@Path("/api/documents/{document}/annotations")
@Produces(MediaType.APPLICATION_JSON)
class StandingApi {
    /** A place is some forty bytes. */
    private static final int MOST_PLACES = 5000;

    private static final int MOST_SLICES = 1000;
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Standing standing;

    StandingApi(CurrentViewer viewer, Documents documents, Texts texts, Standing standing) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.standing = standing;
    }

    /**
     * A note's place, as an array of its four fields.
     *
     * @param colour 0 amber, 1 sage, 2 sky, 3 rose
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "start", "end", "colour"})
    record PlaceView(UUID id, int start, int end, int colour) {
        static PlaceView of(Object[] row) {
            return new PlaceView((UUID) row[0], number(row[1]), number(row[2]), number(row[3]));
        }
    }

    record Places(int revision, List<PlaceView> items) {}

    /** As an array: which slice, which colour, how many notes. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"slice", "colour", "notes"})
    record Thick(int slice, int colour, int notes) {
        static Thick of(Object[] row) {
            return new Thick(number(row[0]), number(row[1]), number(row[2]));
        }
    }

    record Density(int revision, int slices, long total, List<Thick> items) {}

    /** Up to 5,000 places of a stretch; the {@code Link} leads to the next. */
    @GET
    @Path("places")
    @Transactional
    public Response places(
            @PathParam("document") UUID document,
            @RestQuery UUID text,
            @RestQuery Integer revision,
            @RestQuery Integer from,
            @RestQuery Integer to,
            @RestQuery String colour,
            @BeanParam NoteFilter filter,
            @Context UriInfo uri) {
        Text shown = text(document, text);
        AnnotationWindows.requireCurrent(shown, revision);
        Place after = Paging.from(uri, 2).map(StandingApi::place).orElse(null);
        List<PlaceView> found = standing
                .places(viewer.get(), shown, Stretch.of(from, to), filter, Colouring.of(colour), after, MOST_PLACES + 1)
                .stream()
                .map(PlaceView::of)
                .toList();
        boolean more = found.size() > MOST_PLACES;
        List<PlaceView> page = more ? found.subList(0, MOST_PLACES) : found;
        Response.ResponseBuilder answer = Response.ok(new Places(shown.revision(), page));
        if (more) {
            PlaceView last = page.get(MOST_PLACES - 1);
            answer.header("Link", Paging.link(Paging.next(uri, cursor(last.start(), last.id())), "next"));
        }
        return answer.build();
    }

    /** How many notes begin in each of so many equal slices of the text; 400 unless said. One query. */
    @GET
    @Path("density")
    @Transactional
    public Density density(
            @PathParam("document") UUID document,
            @RestQuery UUID text,
            @RestQuery Integer revision,
            @RestQuery Integer slices,
            @RestQuery String colour,
            @BeanParam NoteFilter filter) {
        Text shown = text(document, text);
        AnnotationWindows.requireCurrent(shown, revision);
        int parts = slices == null ? 400 : slices;
        if (parts < 1 || parts > MOST_SLICES) {
            throw Problem.invalid("slices", "Ask for 1 to " + MOST_SLICES + " slices.");
        }
        List<Thick> items = standing.density(viewer.get(), shown, parts, filter, Colouring.of(colour)).stream()
                .map(Thick::of)
                .toList();
        return new Density(
                shown.revision(), parts, items.stream().mapToLong(Thick::notes).sum(), items);
    }

    private Text text(UUID document, UUID text) {
        if (text == null) {
            throw Problem.invalid("text", "Say which of the document's texts.");
        }
        return texts.of(documents.byId(viewer.get(), document).orElseThrow(() -> Problem.notFound("document"))).stream()
                .filter(found -> found.id().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }

    static Cursor cursor(int start, UUID id) {
        return Cursor.of(String.valueOf(start), id.toString());
    }

    static Place place(Cursor cursor) {
        return new Place(
                Integer.parseInt(cursor.keys().get(0)),
                UUID.fromString(cursor.keys().get(1)));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
