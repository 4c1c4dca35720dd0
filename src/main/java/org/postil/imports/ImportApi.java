package org.postil.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Imports as JSON. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportApi {
    private static final int ITEMS = 1000;

    private final CurrentViewer viewer;
    private final ImportJobs jobs;
    private final ObjectMapper json;
    private final Manifests manifests;
    private final ImportReports reports;

    ImportApi(CurrentViewer viewer, ImportJobs jobs, ObjectMapper json, Manifests manifests, ImportReports reports) {
        this.reports = reports;
        this.manifests = manifests;
        this.viewer = viewer;
        this.jobs = jobs;
        this.json = json;
    }

    @GET
    @Transactional
    public Map<String, Object> list(@RestQuery Integer limit) {
        return Map.of("items", reports.of(jobs.recent(viewer.get(), Paging.limit(limit))));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response queue(@BeanParam ImportForm form) {
        var options = form.options(json);
        var job = jobs.queue(viewer.get(), options.group(), options, form.incoming());
        return Response.accepted(reports.of(job))
                .location(URI.create("/api/imports/" + job.id()))
                .build();
    }

    /** What is at an address, such as a IIIF manifest, and the options of an import. */
    record Addressed(String address, String language, String role, UUID group) {}

    @POST
    @Path("addresses")
    @Blocking
    public Response fetch(Addressed asked) {
        if (asked == null) {
            throw Problem.invalid("address", "Send a JSON object with the address of a manifest.");
        }
        var options = new ImportOptions(asked.language(), asked.role(), asked.group());
        var id = manifests.queue(viewer.get(), asked.address(), options);
        return Response.accepted(Map.of("id", id))
                .location(URI.create("/api/imports/" + id))
                .build();
    }

    /** A job with its first thousand items; {@code Link} leads to those after. */
    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id, @RestQuery UUID after) {
        var part = reports.part(viewer.get(), find(id), after, ITEMS);
        var answer = Response.ok(part.job());
        if (part.next() != null) {
            answer.header("Link", Paging.link(URI.create("/api/imports/" + id + "?after=" + part.next()), "next"));
        }
        return answer.build();
    }

    /** What a job asks: what the columns of a catalogue mean, with what we take them for. */
    @GET
    @Path("{id}/columns")
    @Transactional
    public CatalogueQuestion columns(@PathParam("id") UUID id) {
        return jobs.question(find(id), Map.of());
    }

    /** Says what columns mean, by their names; of the others what was proposed holds. The job goes on. */
    @PUT
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response answer(@PathParam("id") UUID id, Map<String, String> columns) {
        var job = find(id);
        jobs.answer(job, columns == null ? Map.of() : columns);
        return Response.accepted(reports.of(job)).build();
    }

    /** Stops a job; what it has made stays. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void cancel(@PathParam("id") UUID id) {
        jobs.cancel(find(id));
    }

    private ImportJob find(UUID id) {
        return jobs.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("import"));
    }
}
