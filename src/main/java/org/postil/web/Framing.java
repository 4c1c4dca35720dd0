package org.postil.web;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** Lets the pages of some other sites show an answer in a frame, and nobody else; in all else it is as strict as others. */
public final class Framing {
    private Framing() {}

    /** @param sites their origins, at least one, which somebody has looked over */
    public static Response allow(Response.ResponseBuilder answer, List<String> sites) {
        return answer.header(Headers.FRAMED_BY, String.join(" ", sites)).build();
    }
}
