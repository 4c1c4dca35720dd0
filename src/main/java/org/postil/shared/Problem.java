package org.postil.shared;

import java.util.List;

/**
 * Something a caller did that cannot be done, in the terms of RFC 9457: what it is, and how to mend it. The edges turn
 * it into {@code application/problem+json} for programs and into a page for people. It is never logged as an error.
 */
public class Problem extends RuntimeException {
    private final int status;
    private final String type;
    private final transient List<Violation> violations;

    /** A field (by its JSON path) and what is wrong with it. */
    public record Violation(String field, String message) {}

    /**
     * @param status the HTTP status: 4xx, or 502 and 503 where another server is at fault
     * @param type a short lower-case word with hyphens, stable, e.g. {@code stale-version}
     * @param detail a sentence that says what happened and what to do
     */
    public Problem(int status, String type, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public Problem(int status, String type, String detail) {
        this(status, type, detail, List.of());
    }

    public static Problem invalid(String field, String detail) {
        return new Problem(400, "invalid", detail, List.of(new Violation(field, detail)));
    }

    /** What does not exist and what the viewer may not see are the same answer. */
    public static Problem notFound(String what) {
        return new Problem(404, "not-found", "There is no such " + what + ", or you may not see it.");
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", detail);
    }

    public static Problem conflict(String type, String detail) {
        return new Problem(409, type, detail);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String detail() {
        return getMessage();
    }

    public List<Violation> violations() {
        return violations;
    }

    /** By what a form says it in its reader's language: the fields at fault or, without any, the type. */
    public List<String> keys() {
        return violations.isEmpty()
                ? List.of(type)
                : violations.stream().map(Violation::field).distinct().toList();
    }
}
