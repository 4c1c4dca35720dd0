package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.Placements.Placed;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** Puts documents, one or many, into a collection that exists or into a new one. */
@Path("/collections/add")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AddPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final CollectionViews views;
    private final Documents documents;

    AddPages(
            CurrentViewer viewer,
            Collections collections,
            Placements placements,
            CollectionViews views,
            Documents documents) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.views = views;
        this.documents = documents;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance add(Adding adding, List<String> mend);

        private Templates() {}
    }

    /** @param collections those the documents can be put into */
    record Adding(List<DocumentView> documents, List<CollectionView> collections) {}

    @GET
    public String ask(@RestQuery("document") List<UUID> ids) {
        return Templates.add(adding(ids), List.of()).render();
    }

    /**
     * @param collection the id of a collection, or nothing for a new one
     * @param title of the new one
     */
    @POST
    public Response add(
            @RestForm("document") List<UUID> ids,
            @RestForm String collection,
            @RestForm String title,
            @RestForm String remark) {
        try {
            String slug = QuarkusTransaction.requiringNew().call(() -> {
                Viewer by = viewer.get();
                UUID group = group(ids);
                Collection into = collection == null || collection.isBlank()
                        ? collections.make(by, new CollectionDraft(null, title, null, group, null))
                        : find(collection);
                String kept = remark == null || remark.isBlank() ? null : remark;
                ids.forEach(id -> placements.add(by, into, new Placed(id, kept)));
                return into.slug();
            });
            return Response.seeOther(URI.create("/collections/" + slug + "?done=added"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400)
                    .entity(Templates.add(adding(ids), problem.keys()).render())
                    .build();
        }
    }

    private Adding adding(List<UUID> ids) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID group = group(ids);
            by.require(Role.EDITOR, group);
            return new Adding(
                    documents.views(ids.stream().map(this::document).toList()),
                    views.of(by, collections.of(by, group)));
        });
    }

    private UUID group(List<UUID> ids) {
        viewer.get().requireAccount();
        if (ids == null || ids.isEmpty() || ids.size() > Placements.MOST) {
            throw Problem.invalid("document", "Choose the documents to add.");
        }
        return document(ids.get(0)).group();
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }

    private Collection find(String id) {
        try {
            return collections
                    .byId(viewer.get(), UUID.fromString(id))
                    .orElseThrow(() -> Problem.notFound("collection"));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound("collection");
        }
    }
}
