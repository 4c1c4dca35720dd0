package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.Entry;
import org.postil.collections.Placements.Placed;
import org.postil.shared.Problem;

/** Puts the documents of a collection in order, with a remark on each, and takes some out; by number where there is no script. */
@Path("/collections/{slug}/documents")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArrangePages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final CollectionViews views;

    ArrangePages(CurrentViewer viewer, Collections collections, Placements placements, CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.views = views;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance arrange(CollectionView collection, List<Entry> entries, List<String> mend);

        private Templates() {}
    }

    private record Row(Placed placed, double number) {}

    @GET
    public String ask(@PathParam("slug") String slug) {
        return page(slug, List.of());
    }

    /**
     * Three columns of the same length, and the documents to take out. Documents with the same number keep the order in
     * which they were.
     */
    @POST
    public Response arrange(
            @PathParam("slug") String slug,
            @RestForm("document") List<UUID> ids,
            @RestForm("position") List<String> numbers,
            @RestForm("remark") List<String> remarks,
            @RestForm("gone") Set<UUID> gone) {
        try {
            List<Placed> order = order(ids, numbers, remarks, gone);
            QuarkusTransaction.requiringNew().run(() -> placements.arrange(viewer.get(), editable(slug), order));
            return Response.seeOther(URI.create("/collections/" + slug + "?done=arranged"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(page(slug, problem.keys())).build();
        }
    }

    private static List<Placed> order(List<UUID> ids, List<String> numbers, List<String> remarks, Set<UUID> gone) {
        if (ids.size() != numbers.size() || ids.size() != remarks.size()) {
            throw Problem.invalid("documents", "Each document has a number and a remark.");
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            if (!gone.contains(ids.get(at))) {
                rows.add(new Row(new Placed(ids.get(at), remarks.get(at)), number(numbers.get(at))));
            }
        }
        rows.sort(Comparator.comparingDouble(Row::number));
        return rows.stream().map(Row::placed).toList();
    }

    /** "2.5" stands between 2 and 3. */
    private static double number(String written) {
        try {
            return Double.parseDouble(written.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid("position", "Give each document a number.");
        }
    }

    private String page(String slug, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = editable(slug);
                    return Templates.arrange(views.of(by, collection), views.entries(by, collection), mend);
                })
                .render();
    }

    private Collection editable(String slug) {
        Collection collection =
                collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
        viewer.get().require(Role.EDITOR, collection.group());
        return collection;
    }
}
