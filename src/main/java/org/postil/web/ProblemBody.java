package org.postil.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.postil.shared.Problem;

/** A problem as programs read it (RFC 9457, 3.1). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type, String title, int status, String detail, String reference, List<Problem.Violation> violations) {
    private static final String TYPES = "urn:problem-type:postil:";

    static ProblemBody of(Problem problem, String reference) {
        var status = RestResponse.Status.fromStatusCode(problem.status());
        return new ProblemBody(
                TYPES + problem.type(),
                status == null ? "Refused" : status.getReasonPhrase(),
                problem.status(),
                problem.detail(),
                reference,
                problem.violations());
    }
}
