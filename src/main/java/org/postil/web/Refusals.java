package org.postil.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postil.shared.Problem;
import org.postil.shared.Problem.Violation;

/** What libraries refuse, said as a problem: which field, and what would be right. */
final class Refusals {
    private static final Map<Integer, String> TYPES = Map.of(
            400, "malformed",
            401, "not-signed-in",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-type");

    private static final Map<String, String> DETAILS = Map.of(
            "malformed", "The request cannot be read.",
            "not-signed-in", "Sign in, or send a token as “Authorization: Bearer …”.",
            "forbidden", "You may not do this.",
            "not-found", "There is nothing at this address, or you may not see it.",
            "method-not-allowed", "This address does not take that method; “Allow” names those it takes.",
            "not-acceptable", "This address cannot answer in the format that “Accept” asks for.",
            "too-large", "The request is larger than this server takes.",
            "unsupported-type", "This address does not take a body of that “Content-Type”.");

    /** What PostgreSQL says of U+0000 in text and in JSON (its appendix A). */
    private static final Set<String> NO_CHARACTER = Set.of("22021", "22P05");

    private Refusals() {}

    /** Two who waited for each other: PostgreSQL let one of them go on (its appendix A). */
    private static final String DEADLOCK = "40P01";

    /** What the database refuses because of what was sent, or what others do at the same moment, and not because of us. */
    static Optional<Problem> ofDatabase(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Problem(
                        412, "stale-version", "Somebody changed this meanwhile. Read it anew, then change it."));
            }
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return Optional.of(Problem.conflict(
                        "busy",
                        "Others changed the same things at this moment; nothing was changed here. Do it again."));
            }
            if (cause instanceof SQLException sql && NO_CHARACTER.contains(String.valueOf(sql.getSQLState()))) {
                return Optional.of(new Problem(
                        400,
                        "no-character",
                        "The character U+0000 stands in this request, which no text has. Leave it out."));
            }
        }
        return Optional.empty();
    }

    /** Whoever sent it has hung up, and hears nothing of this. */
    static Optional<Problem> ofConnection(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException) {
                return Optional.of(
                        new Problem(400, "broken-off", "The connection ended before the request did. Send it again."));
            }
        }
        return Optional.empty();
    }

    static Problem of(WebApplicationException thrown, UriInfo uri) {
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return ofJson(json);
        }
        var parameter = wrongParameter(thrown, uri);
        if (parameter.isPresent()) {
            return parameter.get();
        }
        var status = thrown.getResponse().getStatus();
        var type = TYPES.getOrDefault(status, "refused");
        return new Problem(status, type, DETAILS.getOrDefault(type, "The request was refused."));
    }

    /** A query parameter of the wrong type is "not found" to JAX-RS (section 3.2); to whoever sent it, it is a mistake. */
    private static Optional<Problem> wrongParameter(WebApplicationException thrown, UriInfo uri) {
        if (thrown.getCause() == null || thrown.getCause().getMessage() == null) {
            return Optional.empty();
        }
        var complaint = thrown.getCause().getMessage();
        return uri.getQueryParameters().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(v -> !v.isEmpty() && complaint.contains(v)))
                .findFirst()
                .map(entry -> Problem.invalid(
                        entry.getKey(), "“" + entry.getKey() + "” is not of the kind that this address takes."));
    }

    static Problem ofJson(JsonProcessingException thrown) {
        // Within an object, what is not JSON at all comes wrapped as a field's fault.
        if (!(thrown instanceof JsonMappingException mapping) || thrown.getCause() instanceof JsonParseException) {
            var at = thrown.getLocation();
            var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            return new Problem(400, "malformed", "The body is not JSON" + where + ".");
        }
        var field = path(mapping);
        var complaint = complaint(mapping);
        return new Problem(
                400,
                "invalid",
                field.isEmpty() ? complaint : field + ": " + complaint,
                List.of(new Violation(field, complaint)));
    }

    private static String complaint(JsonMappingException thrown) {
        if (thrown instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "Must be one of those that the documentation at /q/openapi names.";
        }
        if (thrown.getPath().isEmpty()) {
            return "The body must be a JSON object with the fields that the documentation at /q/openapi names.";
        }
        return "Is not of the type that belongs here.";
    }

    private static String path(JsonMappingException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    static Problem ofViolations(ConstraintViolationException thrown) {
        var violations = thrown.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        var detail = violations.stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .collect(Collectors.joining("; "));
        return new Problem(400, "invalid", detail, violations);
    }

    /** Without the method's and, for a body, its parameter's name, which are ours and not the caller's. */
    private static String field(ConstraintViolation<?> violation) {
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        int ours = Math.min(steps.size() - 1, steps.size() > 2 ? 2 : 1);
        return String.join(".", steps.subList(ours, steps.size()));
    }
}
