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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** All collections the viewer may see, and making one. */
@Path("/collections")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CollectionListPages {
    private static final int DEEPEST = 3;

    private final CurrentViewer viewer;
    private final Collections collections;
    private final Nestings nestings;
    private final CollectionViews views;
    private final NewCollectionPages blank;

    CollectionListPages(
            CurrentViewer viewer,
            Collections collections,
            Nestings nestings,
            CollectionViews views,
            NewCollectionPages blank) {
        this.viewer = viewer;
        this.collections = collections;
        this.nestings = nestings;
        this.views = views;
        this.blank = blank;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance collections(List<Listed> collections, boolean editable, String done);

        private Templates() {}
    }

    /** @param depth how many others it stands in, one within the other; beyond three all stand alike */
    record Listed(CollectionView collection, int depth) {}

    @GET
    public String list(@RestQuery Optional<String> done) {
        Viewer by = viewer.get();
        List<Listed> all = QuarkusTransaction.requiringNew().call(() -> listed(by));
        if (all.isEmpty() && by.grants().isEmpty()) {
            by.requireAccount();
        }
        boolean editable = by.mayAnywhere(Role.EDITOR);
        return Templates.collections(all, editable, done.orElse("")).render();
    }

    /** By title, each above those that stand in it. */
    private List<Listed> listed(Viewer by) {
        List<Collection> visible = collections.visible(by);
        Map<UUID, UUID> parents = nestings.parents(visible);
        Map<UUID, List<CollectionView>> inside = new HashMap<>();
        views.of(by, visible)
                .forEach(view -> inside.computeIfAbsent(parents.get(view.id()), parent -> new ArrayList<>())
                        .add(view));
        List<Listed> all = new ArrayList<>();
        list(inside, null, 0, all);
        return all;
    }

    private static void list(Map<UUID, List<CollectionView>> inside, UUID parent, int depth, List<Listed> all) {
        for (CollectionView view : inside.getOrDefault(parent, List.of())) {
            all.add(new Listed(view, Math.min(depth, DEEPEST)));
            list(inside, view.id(), depth + 1, all);
        }
    }

    @POST
    public Response make(@BeanParam CollectionForm form) {
        Viewer by = viewer.get();
        by.requireAccount();
        try {
            String slug = QuarkusTransaction.requiringNew()
                    .call(() -> collections.make(by, form.draft(form.group)).slug());
            return Response.seeOther(URI.create("/collections/" + slug + "?done=made"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(blank.page(form, problem.keys())).build();
        }
    }
}
