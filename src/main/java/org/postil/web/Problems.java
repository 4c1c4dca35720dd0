package org.postil.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** Turns whatever was thrown into an answer. Only what is our own fault is logged as an error. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ErrorPages pages;

    @Inject
    Problems(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        if (problem.status() == 401 && !Audience.wantsProblem(uri.getPath(), accept(headers))) {
            return toSignIn(uri);
        }
        return answer(problem, null, uri, headers);
    }

    /** What the framework itself refuses, and what resources abort with. */
    @ServerExceptionMapper
    Response refused(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        var given = thrown.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            return failed(thrown, uri, headers);
        }
        if (thrown.getCause() instanceof Problem problem) {
            return problem(problem, uri, headers);
        }
        var answer = answer(Refusals.of(thrown, uri), null, uri, headers);
        given.getHeaders()
                .forEach((name, values) ->
                        values.forEach(v -> answer.getHeaders().add(name, v)));
        return answer;
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(Refusals.ofJson(thrown), null, uri, headers);
    }

    /** Named on its own, because the framework answers this one itself otherwise. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException thrown, UriInfo uri, HttpHeaders headers) {
        return unmapped(thrown, uri, headers);
    }

    @ServerExceptionMapper
    Response unmapped(JsonMappingException thrown, UriInfo uri, HttpHeaders headers) {
        return thrown.getCause() instanceof Problem problem
                ? answer(problem, null, uri, headers)
                : answer(Refusals.ofJson(thrown), null, uri, headers);
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(Refusals.ofViolations(thrown), null, uri, headers);
    }

    @ServerExceptionMapper
    Response failed(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        var cause = problemWithin(thrown).or(() -> Refusals.ofDatabase(thrown)).or(() -> Refusals.ofConnection(thrown));
        if (cause.isPresent()) {
            return problem(cause.get(), uri, headers);
        }
        var reference = Ids.next().toString();
        LOG.errorf(thrown, "Failure %s at %s", reference, uri.getPath());
        return answer(
                new Problem(500, "failure", "Something failed here; nothing of yours was changed."),
                reference,
                uri,
                headers);
    }

    /** Some layers wrap what a verb threw. */
    private static Optional<Problem> problemWithin(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static Response toSignIn(UriInfo uri) {
        var asked = uri.getRequestUri();
        var back = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        return Response.seeOther(URI.create("/login?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8)))
                .build();
    }

    private Response answer(Problem problem, String reference, UriInfo uri, HttpHeaders headers) {
        var written = pages.write(problem, reference, uri.getPath(), accept(headers));
        return Response.status(written.status())
                .type(written.type())
                .entity(written.body())
                .build();
    }

    private static String accept(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.ACCEPT);
    }
}
