package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.postil.accounts.Cookies;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Where a share link leads: the browser keeps it, and the collection opens. */
@Path("/s/{token}")
class ShareLinkPages {
    private final ShareLinks links;
    private final Shares shares;
    private final Collections collections;
    private final Cookies cookies;
    private final PublicUrl publicUrl;

    ShareLinkPages(ShareLinks links, Shares shares, Collections collections, Cookies cookies, PublicUrl publicUrl) {
        this.links = links;
        this.shares = shares;
        this.collections = collections;
        this.cookies = cookies;
        this.publicUrl = publicUrl;
    }

    @GET
    @Transactional
    public Response enter(@PathParam("token") String token, @CookieParam(Cookies.SHARES) String held) {
        ShareLink link = links.byToken(token);
        Collection collection = collections
                .findByIdOptional(shares.collectionOf(link))
                .orElseThrow(() -> Problem.notFound("share link"));
        List<String> tokens = new ArrayList<>(held == null ? List.of() : cookies.readShares(held));
        tokens.remove(token);
        tokens.add(token);
        return Response.seeOther(URI.create("/collections/" + collection.slug()))
                .cookie(cookies.shares(tokens, publicUrl.isSecure()))
                .build();
    }
}
