package org.postil.exports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** Exports as JSON. */
@Path("/api/exports")
@Produces(MediaType.APPLICATION_JSON)
class ExportApi {
    private final CurrentViewer viewer;
    private final ExportJobs jobs;
    private final ExportFiles files;

    ExportApi(CurrentViewer viewer, ExportJobs jobs, ExportFiles files) {
        this.viewer = viewer;
        this.jobs = jobs;
        this.files = files;
    }

    /** Either an earlier export of one's own, of which what is new is wanted, or what is wanted of what. */
    static class Asked {
        public UUID newerThan;

        @JsonUnwrapped
        public ExportOptions options;
    }

    @GET
    @Transactional
    public Map<String, Object> list(@RestQuery Integer limit) {
        return Map.of(
                "items",
                jobs.recent(viewer.get(), Paging.limit(limit)).stream()
                        .map(ExportJobView::of)
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response queue(Asked asked) {
        if (asked == null || asked.newerThan == null && asked.options == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        var job = asked.newerThan == null
                ? jobs.queue(viewer.get(), asked.options)
                : jobs.queueNewer(viewer.get(), find(asked.newerThan));
        return Response.accepted(ExportJobView.of(job))
                .location(URI.create("/api/exports/" + job.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public ExportJobView read(@PathParam("id") UUID id) {
        return ExportJobView.of(find(id));
    }

    @GET
    @Path("{id}/file")
    @Uncompressed
    @Transactional
    public Response file(@PathParam("id") UUID id) {
        return files.of(viewer.get(), id);
    }

    /** Stops one that is not done; takes away one that is, with its file. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void remove(@PathParam("id") UUID id) {
        jobs.remove(find(id));
    }

    private ExportJob find(UUID id) {
        return jobs.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("export"));
    }
}
