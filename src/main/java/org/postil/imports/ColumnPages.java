package org.postil.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** What the columns of a catalogue mean: a proposal, the first rows as they would become, and the answer. */
@Path("/imports/{id}/columns")
@Produces(MediaType.TEXT_HTML)
class ColumnPages {
    /** What a column may mean, in the order of the list: first that it means nothing we know. */
    private static final List<String> MEANINGS = Stream.concat(
                    Stream.of(CatalogueColumns.KEEP, CatalogueColumns.NONE),
                    Arrays.stream(CatalogueColumn.values()).map(CatalogueColumn::firstName))
            .toList();

    private final CurrentViewer viewer;
    private final ImportJobs jobs;

    ColumnPages(CurrentViewer viewer, ImportJobs jobs) {
        this.viewer = viewer;
        this.jobs = jobs;
    }

    @CheckedTemplate(basePath = "imports", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance columns(UUID job, CatalogueQuestion question, List<String> meanings);

        private Templates() {}
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        var job = find(id);
        return jobs.asked(job).isEmpty()
                ? Response.seeOther(URI.create("/imports/" + id)).build()
                : Response.ok(Templates.columns(id, jobs.question(job, Map.of()), MEANINGS)
                                .render())
                        .build();
    }

    /**
     * @param meaning of each column, in the order of their names
     * @param show only look at the rows once more
     */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response answer(
            @PathParam("id") UUID id,
            @RestForm List<String> column,
            @RestForm List<String> meaning,
            @RestForm String show) {
        var job = find(id);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(column.size(), meaning.size()); i++) {
            answers.put(column.get(i), meaning.get(i));
        }
        if (show != null) {
            return Response.ok(Templates.columns(id, jobs.question(job, answers), MEANINGS)
                            .render())
                    .build();
        }
        jobs.answer(job, answers);
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private ImportJob find(UUID id) {
        return jobs.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("import"));
    }
}
