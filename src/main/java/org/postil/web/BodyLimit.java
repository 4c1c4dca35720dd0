package org.postil.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postil.shared.Problem;

/**
 * Refuses bodies that say themselves that they are too large, with words; those that do not say so are cut off by the
 * server. JSON is read into memory whole, so it may be much smaller than a file that is brought in.
 */
@Singleton
class BodyLimit {
    private static final int AFTER_HEADERS = 950;
    private static final long MOST_JSON = 32L << 20;

    private final long most;
    private final ErrorPages pages;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ErrorPages pages) {
        this.most = most.asLongValue();
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader("Content-Type");
        long allowed = type != null && type.contains("json") ? Math.min(most, MOST_JSON) : most;
        if (length(request.getHeader("Content-Length")) <= allowed) {
            context.next();
            return;
        }
        // Nobody will read the rest, so nothing else can follow on this connection.
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> request.connection().close());
        pages.answer(
                context,
                new Problem(413, "too-large", "At most " + (allowed >> 20) + " MiB can be sent here at once."));
    }

    /** Bytes; 0 when it says nothing that can be read. */
    static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
