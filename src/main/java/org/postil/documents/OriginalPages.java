package org.postil.documents;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;
import org.postil.web.Attachment;
import org.postil.web.ByteRange;

/** The original files of documents, whole or in part. They are to be kept, never shown: no browser runs what is in them. */
@Path("/documents/{slug}/originals/{file}")
class OriginalPages {
    private static final String BYTES = "application/octet-stream";
    /** What a browser may take for what its sender called it. None of these can carry a script of this site. */
    private static final Set<String> HARMLESS =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp", "text/plain", "text/csv");

    private final CurrentViewer viewer;
    private final Originals originals;
    private final StoredFiles files;

    OriginalPages(CurrentViewer viewer, Originals originals, StoredFiles files) {
        this.viewer = viewer;
        this.originals = originals;
        this.files = files;
    }

    /** What the request says of the part it wants, and of what it has already. */
    static class Wanted {
        @HeaderParam("Range")
        String range;

        @HeaderParam("If-Range")
        String ifRange;

        @HeaderParam("If-None-Match")
        String ifNoneMatch;

        /** A range of other bytes than these is of no use: the whole is sent. */
        private String rangeOf(String tag) {
            return ifRange == null || ifRange.strip().equals(tag) ? range : null;
        }

        private boolean has(String tag) {
            return ifNoneMatch != null
                    && Set.of(ifNoneMatch.strip().split("\\s*,\\s*")).contains(tag);
        }
    }

    @GET
    @Transactional
    @Uncompressed
    public Response download(@PathParam("slug") String slug, @PathParam("file") UUID file, @BeanParam Wanted wanted) {
        Original original = originals.of(viewer.get(), slug, file).orElseThrow(() -> Problem.notFound("file"));
        String tag = "\"" + original.sha256() + "\"";
        if (wanted.has(tag)) {
            return Response.notModified().header("ETag", tag).build();
        }
        Optional<ByteRange> range = ByteRange.asked(wanted.rangeOf(tag), original.size());
        if (range.isEmpty()) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + original.size())
                    .type("text/plain")
                    .entity("The file has " + original.size() + " bytes; ask for some of them, or for the whole.\n")
                    .build();
        }
        return answer(original, range.get())
                .header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", Attachment.named(original.name()))
                .build();
    }

    private Response.ResponseBuilder answer(Original original, ByteRange range) {
        boolean whole = range.isWholeOf(original.size());
        Response.ResponseBuilder answer = Response.status(whole ? 200 : 206)
                .type(HARMLESS.contains(original.mediaType()) ? original.mediaType() : BYTES)
                .header("Content-Length", range.length())
                .entity(new OriginalBytes(files, original.file(), range));
        return whole ? answer : answer.header("Content-Range", range.of(original.size()));
    }
}
