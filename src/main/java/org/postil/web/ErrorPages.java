package org.postil.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.postil.shared.Problem;

/** Writes a problem for whom it is: {@code application/problem+json} (RFC 9457) or a page that says what to do. */
@Singleton
class ErrorPages {
    static final String PROBLEM_JSON = "application/problem+json";
    private static final String PAGE = "text/html;charset=UTF-8";

    /** What goes wrong before any resource is reached. */
    private static final Map<Integer, Problem> EARLY = Map.of(
            400, new Problem(400, "malformed", "The address or the headers of this request cannot be read."),
            404, new Problem(404, "not-found", "There is nothing at this address."),
            405, new Problem(405, "method-not-allowed", "This address does not take that method."),
            413, new Problem(413, "too-large", "The request is larger than this server takes."),
            414, new Problem(414, "too-large", "The address of this request is too long."),
            431, new Problem(431, "too-large", "The headers of this request are too large."));

    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(int status, Problem problem, String reference);

        private Templates() {}
    }

    /** An answer ready to be written. */
    record Answer(int status, String type, String body) {}

    @Inject
    ErrorPages(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    void register(@Observes Router router) {
        EARLY.forEach((status, problem) -> router.errorHandler(status, context -> answer(context, problem)));
        router.route().failureHandler(this::notSignedIn);
    }

    /** A token that is unknown or has ended is found out before any resource is reached. */
    private void notSignedIn(RoutingContext context) {
        if (context.failure() instanceof AuthenticationFailedException) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            answer(
                    context,
                    new Problem(
                            401,
                            "unknown-token",
                            "This token is unknown or has ended. Make a new one under your account."));
        } else {
            context.next();
        }
    }

    /** Ends a request that has reached no resource. */
    void answer(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        var request = context.request();
        var written = within(context, () -> write(problem, null, request.path(), request.getHeader("Accept")));
        context.response()
                .setStatusCode(written.status())
                .putHeader("Content-Type", written.type())
                .end(written.body());
    }

    /** The layout asks who asks and in which language; at this point no request scope has begun. */
    private <T> T within(RoutingContext context, Supplier<T> write) {
        var scope = Arc.container().requestContext();
        if (scope.isActive()) {
            return write.get();
        }
        scope.activate();
        try {
            current.setCurrent(context);
            return write.get();
        } finally {
            scope.terminate();
        }
    }

    /** @param reference what the log calls this failure, or null when it is not one of ours */
    Answer write(Problem problem, String reference, String path, String accept) {
        if (path != null && Audience.wantsProblem(path, accept)) {
            return new Answer(problem.status(), PROBLEM_JSON, serialise(ProblemBody.of(problem, reference)));
        }
        return new Answer(
                problem.status(),
                PAGE,
                Templates.error(problem.status(), problem, reference).render());
    }

    private String serialise(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
