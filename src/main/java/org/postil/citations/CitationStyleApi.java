package org.postil.citations;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.accounts.CurrentViewer;
import org.postil.citations.CitationStyles.Named;
import org.postil.shared.Problem;

/** The citation styles there are, by their titles; those one likes, those of one's groups. */
@Path("/api/citation-styles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CitationStyleApi {
    private static final int MOST = 20;

    private final CurrentViewer viewer;
    private final CitationStyles styles;
    private final ChosenStyles chosen;
    private final StyleShelf shelf;

    CitationStyleApi(CurrentViewer viewer, CitationStyles styles, ChosenStyles chosen, StyleShelf shelf) {
        this.viewer = viewer;
        this.styles = styles;
        this.chosen = chosen;
        this.shelf = shelf;
    }

    /** @param locale null for that of whoever reads */
    record Usual(String style, String locale) {}

    @GET
    @Transactional
    public Map<String, List<Named>> find(@RestQuery String q) {
        return Map.of("items", styles.having(viewer.get(), q, MOST));
    }

    /** Brings a style of one's own: {@code file}, and {@code group} if there are several. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm UUID group, @RestForm FileUpload file) {
        Named kept = shelf.bring(viewer.get(), group, file);
        return Response.created(URI.create("/api/citation-styles/" + kept.id()))
                .entity(kept)
                .build();
    }

    @GET
    @Path("{style}")
    @Transactional
    public Named read(@PathParam("style") String style) {
        return styles.named(viewer.get(), known(style));
    }

    /** A style of one's own group is removed; the official ones stay. */
    @DELETE
    @Path("own-{id}")
    public void remove(@PathParam("id") UUID id) {
        shelf.remove(viewer.get(), id);
    }

    @GET
    @Path("favourites")
    @Transactional
    public Map<String, List<Named>> favourites() {
        viewer.get().requireAccount();
        return Map.of(
                "items",
                chosen.favourites(viewer.get()).stream()
                        .map(style -> styles.named(viewer.get(), style))
                        .toList());
    }

    @PUT
    @Path("favourites/{style}")
    public void favour(@PathParam("style") String style) {
        shelf.favour(viewer.get(), style);
    }

    @DELETE
    @Path("favourites/{style}")
    public void unfavour(@PathParam("style") String style) {
        shelf.unfavour(viewer.get(), style);
    }

    @GET
    @Path("groups/{group}")
    @Transactional
    public Usual usual(@PathParam("group") UUID group) {
        if (viewer.get().role(group).isEmpty()) {
            throw Problem.notFound("group");
        }
        return chosen.of(group)
                .map(known -> new Usual(known.style(), known.locale()))
                .orElse(new Usual(null, null));
    }

    /** Without a style the group has none of its own. */
    @PUT
    @Path("groups/{group}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void cite(@PathParam("group") UUID group, Usual usual) {
        shelf.set(viewer.get(), group, usual == null ? null : usual.style(), usual == null ? null : usual.locale());
    }

    private String known(String style) {
        return styles.known(viewer.get(), style)
                .orElseThrow(() -> Problem.notFound("style"))
                .id();
    }
}
