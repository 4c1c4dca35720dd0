package org.postil.web;

import java.util.List;

/** Whether an answer is for a program or for a person. */
final class Audience {
    private static final List<String> DOORS = List.of("/api", "/wa", "/hypothesis", "/iiif", "/oai", "/q", "/live");

    private Audience() {}

    /** Addresses that only programs ask for. */
    static boolean isForPrograms(String path) {
        return DOORS.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    /** Elsewhere a person is assumed, unless the caller asks for JSON and not for HTML. */
    static boolean wantsProblem(String path, String accept) {
        if (isForPrograms(path)) {
            return true;
        }
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
