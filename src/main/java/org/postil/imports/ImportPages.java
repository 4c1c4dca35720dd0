package org.postil.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.shared.Problem;
import org.postil.web.PageContext;

/** The page on which one drags files, and the report of what became of them. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
    private static final int RECENT = 20;
    private static final int ITEMS = 500;

    private final CurrentViewer viewer;
    private final ImportJobs jobs;
    private final ObjectMapper json;
    private final PageContext page;
    private final Manifests manifests;
    private final Homes homes;
    private final ImportReports reports;

    @CheckedTemplate(basePath = "imports", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance index(List<Listed> jobs, String document, List<Homes.Home> homes);

        static native TemplateInstance job(ImportJobView job, UUID more);

        private Templates() {}
    }

    /** A job in the list of recent ones. */
    record Listed(ImportJobView job, String when, String files) {}

    ImportPages(
            CurrentViewer viewer,
            ImportJobs jobs,
            ObjectMapper json,
            PageContext page,
            Manifests manifests,
            Homes homes,
            ImportReports reports) {
        this.reports = reports;
        this.manifests = manifests;
        this.homes = homes;
        this.viewer = viewer;
        this.jobs = jobs;
        this.json = json;
        this.page = page;
    }

    /** @param document the address of the one that others' notes are on, proposed by its page */
    @GET
    @Transactional
    public TemplateInstance index(@RestQuery String document) {
        viewer.get().homeGroup(Role.EDITOR);
        return Templates.index(
                reports.of(jobs.recent(viewer.get(), RECENT)).stream()
                        .map(this::listed)
                        .toList(),
                document,
                homes.of(viewer.get(), Role.EDITOR));
    }

    private Listed listed(ImportJobView job) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(page.getLocale())
                .withZone(ZoneId.systemDefault())
                .format(job.created());
        var names = job.files().stream().limit(3).toList();
        return new Listed(job, when, String.join(", ", names) + (job.files().size() > names.size() ? " …" : ""));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response queue(@BeanParam ImportForm form) {
        var options = form.asking(json);
        var job = jobs.queue(viewer.get(), options.group(), options, form.incoming());
        return Response.seeOther(URI.create("/imports/" + job.id())).build();
    }

    /** A manifest by its address. It is fetched before a transaction begins: others' servers take their time. */
    @POST
    @Path("addresses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public Response fetch(@RestForm String address, @RestForm UUID group) {
        var options = new ImportOptions("", "", group);
        return Response.seeOther(URI.create("/imports/" + manifests.queue(viewer.get(), address, options)))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance job(@PathParam("id") UUID id, @RestQuery UUID after) {
        var part = reports.part(viewer.get(), find(id), after, ITEMS);
        return Templates.job(part.job(), part.next());
    }

    @POST
    @Path("{id}/cancellation")
    @Transactional
    public Response cancel(@PathParam("id") UUID id) {
        jobs.cancel(find(id));
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private ImportJob find(UUID id) {
        return jobs.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("import"));
    }
}
