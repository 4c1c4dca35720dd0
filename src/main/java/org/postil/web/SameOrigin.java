package org.postil.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.postil.shared.Problem;

/**
 * Refuses what another site's page makes a browser do here: a change, or a socket, asked for with this browser's cookie
 * or by a form. No tokens are needed, because browsers say from where they ask ({@code Sec-Fetch-Site}, W3C Fetch
 * Metadata; older ones {@code Origin}), and programs with a token of their own send neither cookie nor form.
 */
@Singleton
class SameOrigin {
    private static final int AFTER_HEADERS = 900;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final PublicUrl publicUrl;
    private final ErrorPages pages;

    @Inject
    SameOrigin(PublicUrl publicUrl, ErrorPages pages) {
        this.publicUrl = publicUrl;
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        if (matters(context) && !fromHere(context.request())) {
            pages.answer(
                    context,
                    new Problem(
                            403,
                            "cross-origin",
                            "This was asked for by a page of another site. Open Postil itself and do it there."));
        } else {
            context.next();
        }
    }

    private static boolean matters(RoutingContext context) {
        var request = context.request();
        boolean changes = !SAFE.contains(request.method().name());
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        boolean ambient = request.getHeader("Cookie") != null || !Audience.isForPrograms(context.normalizedPath());
        return (changes || socket) && ambient;
    }

    private boolean fromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || publicUrl.isOurs(origin, request);
    }
}
