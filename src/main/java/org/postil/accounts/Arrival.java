package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.postil.web.PageContext;

/**
 * Says at each request whose it is, refuses changes to programs that may only read, and leads strangers to where they can
 * begin: to the first run while nobody has an account, and to signing in while no group is public and they hold no share
 * link.
 */
class Arrival {
    /** The first parts of the addresses behind which something stands that not everybody may read. */
    private static final Set<String> ROOMS = Set.of(
            "",
            "account",
            "admin",
            "annotations",
            "collections",
            "documents",
            "groups",
            "import",
            "imports",
            "notebooks",
            "people",
            "places",
            "search",
            "tags",
            "timeline");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> DOORS = Set.of("login", "signup");

    private final CurrentViewer current;
    private final PageContext page;
    private final FirstRun firstRun;
    private final Groups groups;

    Arrival(CurrentViewer current, PageContext page, FirstRun firstRun, Groups groups) {
        this.current = current;
        this.page = page;
        this.firstRun = firstRun;
        this.groups = groups;
    }

    /** Before any resource is chosen, so that the page that says "not found" knows its reader as well. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> arrive(ContainerRequestContext request) {
        Viewer viewer = current.get();
        if (!SAFE.contains(request.getMethod())) {
            viewer.requireChanging();
        }
        if (viewer.signedIn()) {
            page.signIn(
                    new PageContext.Person(viewer.name(), viewer.email(), viewer.administrator()),
                    Optional.ofNullable(viewer.locale()));
        }
        if (viewer.signedIn() || !viewer.grants().isEmpty() || !asksForPage(request)) {
            return Uni.createFrom().nullItem();
        }
        UriInfo uri = request.getUriInfo();
        boolean heldShares = request.getCookies().containsKey(Cookies.SHARES);
        return Uni.createFrom()
                .item(() -> QuarkusTransaction.requiringNew().call(() -> lead(uri, heldShares)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static boolean asksForPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        boolean person = path.equals("/") || (accept != null && accept.contains("text/html"));
        return person
                && SAFE.contains(request.getMethod())
                && (ROOMS.contains(first(path)) || DOORS.contains(first(path)));
    }

    private Response lead(UriInfo uri, boolean heldShares) {
        if (firstRun.due()) {
            return to(URI.create("/welcome"));
        }
        if (DOORS.contains(first(uri.getPath())) || groups.anyPublic()) {
            return null;
        }
        if (heldShares && !uri.getPath().equals("/")) {
            throw ShareLinks.ended();
        }
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String address = asked.getRawPath() + query;
        return to(address.equals("/") ? URI.create("/login") : WayBack.signIn(address));
    }

    private static String first(String path) {
        return path.split("/", 3).length < 2 ? "" : path.split("/", 3)[1];
    }

    private static Response to(URI address) {
        return Response.seeOther(address).build();
    }
}
