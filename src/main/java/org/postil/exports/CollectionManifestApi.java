package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.collections.Collections;
import org.postil.collections.Placements;
import org.postil.documents.Document;
import org.postil.facsimiles.PageSequences;
import org.postil.shared.Problem;
import org.postil.web.OpenToOthers;
import org.postil.web.PublicUrl;

/** A collection for viewers of page images: those of its documents that have any, in its order (IIIF Collection). */
@Path("/collections/{slug}/manifest.json")
@Blocking
@OpenToOthers
class CollectionManifestApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final PageSequences sequences;
    private final Manifests manifests;
    private final PublicUrl publicUrl;

    CollectionManifestApi(
            CurrentViewer viewer,
            Collections collections,
            Placements placements,
            PageSequences sequences,
            Manifests manifests,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.sequences = sequences;
        this.manifests = manifests;
        this.publicUrl = publicUrl;
    }

    @GET
    public Response collection(@PathParam("slug") String slug) {
        Viewer reader = viewer.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            String title = collections
                    .named(reader, slug)
                    .orElseThrow(() -> Problem.notFound("collection"))
                    .title();
            String address = publicUrl.of(URI.create("/collections/" + slug).toASCIIString());
            Map<String, Object> collection = new LinkedHashMap<>();
            collection.put("@context", IiifManifest.CONTEXT);
            collection.putAll(IiifManifest.resource(address + "/manifest.json", "Collection"));
            collection.put("label", IiifWords.plain(title));
            Map<String, Object> homepage = IiifManifest.resource(address, "Text");
            homepage.put("label", IiifWords.plain(title));
            homepage.put("format", "text/html");
            collection.put("homepage", List.of(homepage));
            collection.put("items", items(reader, placements.documents(reader, slug)));
            return IiifManifest.answer(collection);
        });
    }

    private List<Object> items(Viewer reader, List<Document> documents) {
        var pictured =
                sequences.first(reader, documents.stream().map(Document::id).toList());
        List<Object> items = new ArrayList<>();
        for (Document document : documents) {
            var first = pictured.get(document.id());
            if (first != null) {
                var manifest = IiifManifest.resource(manifests.address(document), "Manifest");
                manifest.put("label", IiifWords.plain(document.title()));
                manifest.put("thumbnail", List.of(IiifManifest.thumbnail(publicUrl.base(), first)));
                items.add(manifest);
            }
        }
        return items;
    }
}
