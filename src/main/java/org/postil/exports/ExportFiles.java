package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.web.Attachment;

/** Answers with the file of an export. It is to be kept, never shown: no browser runs what is in it. */
@ApplicationScoped
class ExportFiles {
    private final ExportJobs jobs;
    private final ExportPieces pieces;

    ExportFiles(ExportJobs jobs, ExportPieces pieces) {
        this.jobs = jobs;
        this.pieces = pieces;
    }

    /** @throws org.postil.shared.Problem 404, 403, 409 or 410 */
    Response of(Viewer viewer, UUID id) {
        var job = jobs.withFile(viewer, id);
        var format = job.options().exportFormat();
        return Response.ok(pieces.file(id))
                .type(format.mediaType(job.fileName()))
                .header("Content-Length", job.size())
                .header("Content-Disposition", Attachment.named(job.fileName()))
                .build();
    }
}
