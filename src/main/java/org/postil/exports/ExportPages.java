package org.postil.exports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Uncompressed;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.citations.CitationStyles;
import org.postil.shared.Problem;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** The dialog in which one says what to export and how, the file that comes of it, and those one made before. */
@Path("/exports")
@Produces(MediaType.TEXT_HTML)
class ExportPages {
    private static final int RECENT = 50;

    private final CurrentViewer viewer;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final CitationStyles styles;
    private final PageContext page;

    @CheckedTemplate(basePath = "exports", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance index(List<ExportJobView> jobs);

        static native TemplateInstance choose(ExportChoice choice);

        static native TemplateInstance job(ExportJobView job);

        private Templates() {}
    }

    ExportPages(CurrentViewer viewer, ExportJobs jobs, ExportFiles files, CitationStyles styles, PageContext page) {
        this.viewer = viewer;
        this.jobs = jobs;
        this.files = files;
        this.styles = styles;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance index() {
        return Templates.index(jobs.recent(viewer.get(), RECENT).stream()
                .map(ExportJobView::of)
                .toList());
    }

    /**
     * Everything but what is to be exported has an answer already, that which was given the last time. A group that chose
     * how it cites is cited so.
     */
    @GET
    @Path("new")
    @Transactional
    public TemplateInstance choose(@RestQuery String what, @RestQuery String query, @RestQuery boolean deep) {
        var last = jobs.recent(viewer.get(), 1).stream()
                .findFirst()
                .map(ExportJob::options)
                .orElse(new ExportOptions(what, query, deep, "docx", null, null, null, null));
        var settled = jobs.settle(
                viewer.get(),
                new ExportOptions(
                        what,
                        query,
                        deep,
                        last.isArchive() ? "docx" : last.format(),
                        last.order(),
                        null,
                        null,
                        last.parts()));
        boolean asBefore = !styles.hasUsual(settled.selection().group()) && styles.has(viewer.get(), last.style());
        var chosen = asBefore ? settled.options().citing(last.style(), last.locale()) : settled.options();
        return choice(chosen, settled.selection(), null);
    }

    /** What is refused is refused before anything is kept, so that the dialog can be read in the same transaction. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response queue(@BeanParam ExportForm form) {
        var options = form.options();
        try {
            var job = jobs.queue(viewer.get(), named(options));
            return Response.seeOther(URI.create("/exports/" + job.id())).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(choice(options, jobs.selection(viewer.get(), options), problem.detail()))
                    .build();
        }
    }

    /** The same with the name of the style, where words of its title were typed. */
    private ExportOptions named(ExportOptions typed) {
        return typed.style() == null ? typed : typed.citing(styles.called(viewer.get(), typed.style()), typed.locale());
    }

    private TemplateInstance choice(ExportOptions chosen, Selection selection, String problem) {
        var words = Locales.words(ExportMessages.class, page.getLocale());
        return Templates.choose(new ExportChoice(
                chosen.selected() == What.MINE ? words.allBy(selection.title()) : selection.title(),
                chosen,
                chosen.selected() == What.GROUP && viewer.get().may(Role.OWNER, selection.group()),
                styles.offered(viewer.get(), selection.group()),
                org.postil.citations.Locales.spoken(page.getLocale()),
                problem));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance job(@PathParam("id") UUID id) {
        return Templates.job(ExportJobView.of(find(id)));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Uncompressed
    public Response file(@PathParam("id") UUID id) {
        return files.of(viewer.get(), id);
    }

    /** The same with only what is new since then. */
    @POST
    @Path("{id}/newer")
    @Transactional
    public Response newer(@PathParam("id") UUID id) {
        var job = jobs.queueNewer(viewer.get(), find(id));
        return Response.seeOther(URI.create("/exports/" + job.id())).build();
    }

    @POST
    @Path("{id}/deletion")
    @Transactional
    public Response remove(@PathParam("id") UUID id) {
        jobs.remove(find(id));
        return Response.seeOther(URI.create("/exports")).build();
    }

    private ExportJob find(UUID id) {
        return jobs.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("export"));
    }
}
