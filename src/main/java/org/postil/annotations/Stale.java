package org.postil.annotations;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a change of something that was changed meanwhile: both versions, so that nothing is lost. */
final class Stale {
    private Stale() {}

    static Response answer(AnnotationView current, AnnotationDraft yours) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "stale-version");
        problem.put("title", "Changed meanwhile");
        problem.put("status", 412);
        problem.put(
                "detail", "The note was changed meanwhile. Here are both wordings; put them together and save again.");
        problem.put("current", current);
        problem.put("yours", yours);
        return Response.status(412)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
