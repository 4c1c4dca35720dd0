package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;
import org.postil.web.Framing;

/**
 * A collection to be read on the page of another site, if its editors allow that site: what everybody may read, or what a link
 * without a password opens. Whoever reads it is nobody here, whatever cookies his browser sends; nothing can be changed from
 * there, no script runs, and everything leads to pages of its own.
 */
@Path("/embed")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EmbedPages {
    private final ShareLinks links;
    private final Shares shares;
    private final Collections collections;
    private final Covers covers;

    EmbedPages(ShareLinks links, Shares shares, Collections collections, Covers covers) {
        this.links = links;
        this.shares = shares;
        this.collections = collections;
        this.covers = covers;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance embed(Cover cover, String door);

        private Templates() {}
    }

    @GET
    @Path("collections/{slug}")
    public Response open(@PathParam("slug") String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ShareLink link = shares.forEverybody(slug).orElseThrow(() -> Problem.notFound("collection"));
            return show(link, "/documents/");
        });
    }

    @GET
    @Path("shared/{token}")
    public Response byLink(@PathParam("token") String token) {
        return QuarkusTransaction.requiringNew().call(() -> show(links.byToken(token), "/s/" + token + "?document="));
    }

    /** @param door before the last part of a document's address, where it is read */
    private Response show(ShareLink link, String door) {
        Viewer holder = shares.holder(link);
        UUID id = shares.collectionOf(link);
        Collection collection = collections
                .byId(holder, id)
                .filter(found -> !found.embeddedOn().isEmpty())
                .orElseThrow(() -> Problem.notFound("collection that other sites may show"));
        return Framing.allow(
                Response.ok(Templates.embed(covers.of(holder, collection), door).render()), collection.embeddedOn());
    }
}
