package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.ArchiveFilter;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** Keeps the filters that the archive is under as what a collection holds; they stand in the address, as there. */
@Path("/collections/keep")
@Produces(MediaType.TEXT_HTML)
@Blocking
class KeepPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;
    private final Homes homes;
    private final Finding finding;

    KeepPages(CurrentViewer viewer, Collections collections, CollectionViews views, Homes homes, Finding finding) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
        this.homes = homes;
        this.finding = finding;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance keep(Keeping keeping, List<String> mend);

        private Templates() {}
    }

    /**
     * @param words the filters as pages name them
     * @param size how many documents pass them where things usually go
     * @param homes in which the viewer edits
     * @param collections that could keep it
     */
    record Keeping(
            KeptSearch search,
            Map<String, String> words,
            int size,
            List<Homes.Home> homes,
            List<CollectionView> collections) {
        public String action() {
            return search.at("/collections/keep");
        }
    }

    @GET
    public String ask(@BeanParam ArchiveFilter filter) {
        return Templates.keep(keeping(filter), List.of()).render();
    }

    /**
     * @param collection the id of one that shall keep it, or nothing for a new one
     * @param title of the new one
     * @param group in which it is made
     */
    @POST
    public Response keep(
            @BeanParam ArchiveFilter filter,
            @RestForm String collection,
            @RestForm String title,
            @RestForm UUID group) {
        Viewer by = viewer.get();
        by.requireAccount();
        try {
            String slug = QuarkusTransaction.requiringNew().call(() -> {
                KeptSearch search = KeptSearch.of(filter.parts());
                if (collection == null || collection.isBlank()) {
                    return collections
                            .make(by, CollectionDraft.finding(title, group, search))
                            .slug();
                }
                Collection into = Ids.read(collection)
                        .flatMap(id -> collections.byId(by, id))
                        .orElseThrow(() -> Problem.notFound("collection"));
                collections.describe(by, into, CollectionDraft.finding(null, null, search));
                return into.slug();
            });
            return Response.seeOther(URI.create("/collections/" + slug + "?done=kept"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400 || problem.keys().contains("query")) {
                throw problem;
            }
            return Response.status(400)
                    .entity(Templates.keep(keeping(filter), problem.keys()).render())
                    .build();
        }
    }

    private Keeping keeping(ArchiveFilter filter) {
        Viewer by = viewer.get();
        UUID home = by.homeGroup(Role.EDITOR);
        KeptSearch search = KeptSearch.of(filter.parts());
        return QuarkusTransaction.requiringNew()
                .call(() -> new Keeping(
                        search,
                        finding.inWords(home, search),
                        (int) finding.count(home, search),
                        homes.of(by, Role.EDITOR),
                        views.of(by, collections.editable(by))));
    }
}
