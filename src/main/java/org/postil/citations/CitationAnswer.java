package org.postil.citations;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A citation as the body of an answer, under its own media type. */
public final class CitationAnswer {
    private CitationAnswer() {}

    public static Response of(Citation citation) {
        return answer(citation).build();
    }

    /** The same as a file that is named like the document; browsers show it where they can. */
    static Response file(Citation citation, String slug) {
        String name = slug + "." + citation.manner().format().extension();
        return answer(citation)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .build();
    }

    private static Response.ResponseBuilder answer(Citation citation) {
        // Bytes, because what writes strings would write JSON's as a JSON string.
        return Response.ok(citation.body().getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", citation.manner().format().mediaType() + ";charset=UTF-8");
    }
}
