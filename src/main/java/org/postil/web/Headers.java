package org.postil.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The headers of every answer: what a browser may load and do, and what it may keep. */
@Singleton
class Headers {
    private static final int FIRST = 1000;

    /** Nothing from elsewhere, nothing inline. {@code blob:} and {@code data:} are for pictures made in the page. */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** Swagger UI starts itself from inline script and styles; it shows nothing that people wrote. */
    private static final String POLICY_OF_THE_API_PAGE = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    /** The same without script, forms and requests of its own; the sites that may show it follow. */
    private static final String POLICY_OF_FRAMES = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors ");

    /** What an answer says of the sites that may frame it, before it goes out; not sent. */
    static final String FRAMED_BY = "X-Postil-Framed-By";

    private static final String API_PAGE = "/q/swagger-ui";

    private final PublicUrl publicUrl;

    @Inject
    Headers(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    void register(@Observes Filters filters) {
        filters.register(this::set, FIRST);
    }

    private void set(RoutingContext request) {
        var response = request.response();
        var path = request.normalizedPath();
        response.putHeader("Content-Security-Policy", path.startsWith(API_PAGE) ? POLICY_OF_THE_API_PAGE : POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (publicUrl.isSecure(request.request())) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        keep(response, path);
        request.addHeadersEndHandler(sent -> frame(response));
        request.next();
    }

    /** What other sites may show is the business of the page that says so, with no script of ours and no forms in it. */
    private static void frame(HttpServerResponse response) {
        var sites = response.headers().get(FRAMED_BY);
        if (sites != null) {
            response.headers()
                    .remove(FRAMED_BY)
                    .remove("X-Frame-Options")
                    .set("Content-Security-Policy", POLICY_OF_FRAMES + sites);
        }
    }

    /** Assets are named by their content; everything else depends on who asks and in which language. */
    private static void keep(HttpServerResponse response, String path) {
        if (!path.startsWith("/assets/")) {
            response.putHeader("Cache-Control", "private, no-cache");
            response.putHeader("Vary", "Accept, Accept-Language, Cookie, Authorization");
        }
    }
}
