package org.postil.collections;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentView;
import org.postil.documents.KnownViews;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/**
 * Feeds of collections: for who can sign in or send a token, and of what everybody may read; and by a share link, for feed
 * readers, which keep no cookies.
 */
@Path("/feeds")
@Produces("application/atom+xml")
@Blocking
class FeedPages {
    private static final int MOST = 50;

    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final CollectionViews views;
    private final KnownViews documents;
    private final ShareLinks links;
    private final Shares shares;
    private final PublicUrl publicUrl;

    FeedPages(
            CurrentViewer viewer,
            Collections collections,
            Placements placements,
            CollectionViews views,
            KnownViews documents,
            ShareLinks links,
            Shares shares,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.views = views;
        this.documents = documents;
        this.links = links;
        this.shares = shares;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("collections/{slug}.atom")
    @Transactional
    public String of(@PathParam("slug") String slug) {
        Viewer by = viewer.get();
        Collection collection = collections.bySlug(by, slug).orElseThrow(() -> Problem.notFound("collection"));
        return feed(
                by,
                collection,
                publicUrl.of(path("/feeds/collections/" + slug + ".atom")),
                publicUrl.of(path("/collections/" + slug)),
                document -> publicUrl.of(path("/documents/" + document)));
    }

    /** What the link alone opens, whoever asks. @throws Problem 404, 410, or 403 for a link that asks for a password */
    @GET
    @Path("shared/{token}.atom")
    @Transactional
    public String byLink(@PathParam("token") String token) {
        ShareLink link = links.byToken(token);
        Viewer holder = shares.holder(link);
        Collection collection =
                collections.byId(holder, shares.collectionOf(link)).orElseThrow(() -> Problem.notFound("collection"));
        return feed(
                holder,
                collection,
                publicUrl.of("/feeds/shared/" + token + ".atom"),
                publicUrl.of("/s/" + token),
                document -> publicUrl.of(path("/s/" + token) + "?document=" + path(document)));
    }

    private String feed(Viewer by, Collection collection, String self, String page, Function<String, String> address) {
        List<Placements.Come> come = placements.latest(by, collection, MOST);
        Map<UUID, DocumentView> known =
                documents.of(by, come.stream().map(Placements.Come::document).toList());
        List<Feed.Item> items = come.stream()
                .map(one -> item(known.get(one.document()), one, address))
                .toList();
        return new Feed(views.of(by, collection), self, page, items).write();
    }

    private static Feed.Item item(DocumentView document, Placements.Come come, Function<String, String> address) {
        return new Feed.Item(document, come.remark(), address.apply(document.slug()), come.at());
    }

    private static String path(String written) {
        return URI.create(written).toASCIIString();
    }
}
