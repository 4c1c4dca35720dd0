package org.postil.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets a small JSON body arrive before a thread is given to its request. A thread that has to wait for it waits twice, for
 * the bytes and for their end, and is woken twice: more than reading the JSON costs.
 */
@Singleton
class SmallBodies {
    private static final int AFTER_SAME_ORIGIN = 850;
    private static final int SMALL = 64 << 10;

    void register(@Observes Filters filters) {
        filters.register(this::await, AFTER_SAME_ORIGIN);
    }

    private void await(RoutingContext context) {
        if (!isSmallJson(context.request())) {
            context.next();
            return;
        }
        var body = context.request().body();
        // Quarkus holds a request until somebody reads it, and takes nobody to read who asks for it whole.
        context.request().resume();
        body.onSuccess(whole -> {
                    ((RoutingContextInternal) context).setBody(whole);
                    context.next();
                })
                .onFailure(lost -> hungUp(context, lost));
    }

    /** Who hangs up waits for no answer, and it is no error of ours. */
    private static void hungUp(RoutingContext context, Throwable lost) {
        if (!(lost instanceof HttpClosedException)) {
            context.fail(lost);
        }
    }

    /** A request of HTTP/2 that was read bears no pausing, which is the first thing that is done to it after us. */
    private static boolean isSmallJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        long length = BodyLimit.length(request.getHeader("Content-Length"));
        return type != null
                && type.contains("json")
                && length > 0
                && length <= SMALL
                && request.version() != HttpVersion.HTTP_2
                && request.getHeader("Expect") == null;
    }
}
