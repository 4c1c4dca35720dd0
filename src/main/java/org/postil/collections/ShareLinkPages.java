package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Cookies;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/**
 * Where a share link leads: it asks for its password if it has one, the browser keeps that it may come in, and the
 * collection opens. Before that nothing is told of what the link is for.
 */
@Path("/s/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ShareLinkPages {
    private final CurrentViewer viewer;
    private final ShareLinks links;
    private final Shares shares;
    private final Collections collections;
    private final Cookies cookies;
    private final PublicUrl publicUrl;

    ShareLinkPages(
            CurrentViewer viewer,
            ShareLinks links,
            Shares shares,
            Collections collections,
            Cookies cookies,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.links = links;
        this.shares = shares;
        this.collections = collections;
        this.cookies = cookies;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance password(String token, String document, List<String> mend);

        private Templates() {}
    }

    @GET
    public Response enter(
            @PathParam("token") String token, @RestQuery String document, @CookieParam(Cookies.SHARES) String held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ShareLink link = links.byToken(token);
            boolean inside =
                    viewer.get().grants().stream().anyMatch(grant -> grant.id().equals(link.id()));
            if (inside) {
                return Response.seeOther(address(link, document)).build();
            }
            return link.asksForPassword()
                    ? page(200, token, document, List.of())
                    : enter(link, token, new Coming(null, document, held));
        });
    }

    @POST
    public Response show(
            @PathParam("token") String token,
            @RestForm String password,
            @RestForm String document,
            @CookieParam(Cookies.SHARES) String held) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> enter(links.byToken(token), token, new Coming(password, document, held)));
        } catch (Problem problem) {
            if (problem.status() != 403 && problem.status() != 429) {
                throw problem;
            }
            return page(problem.status(), token, document, problem.keys());
        }
    }

    /**
     * Somebody who comes by a link.
     *
     * @param password he knows, or null
     * @param document which he came for, by the last part of its address; null for the collection
     * @param held the links he holds already, as his browser keeps them
     */
    private record Coming(String password, String document, String held) {}

    private Response enter(ShareLink link, String token, Coming coming) {
        String kept = links.enter(link, token, coming.password());
        List<String> all = new ArrayList<>(coming.held() == null ? List.of() : cookies.readShares(coming.held()));
        all.removeIf(one -> one.equals(token) || one.startsWith(token + ":"));
        all.add(kept);
        return Response.seeOther(address(link, coming.document()))
                .cookie(cookies.shares(all, publicUrl.isSecure()))
                .build();
    }

    private URI address(ShareLink link, String document) {
        if (document != null && !document.isBlank()) {
            return UriBuilder.fromPath("/documents/{slug}").build(document);
        }
        Collection collection = collections
                .findByIdOptional(shares.collectionOf(link))
                .orElseThrow(() -> Problem.notFound("share link"));
        return URI.create("/collections/" + collection.slug());
    }

    private static Response page(int status, String token, String document, List<String> mend) {
        return Response.status(status)
                .entity(Templates.password(token, document == null ? "" : document, mend)
                        .render())
                .build();
    }
}
