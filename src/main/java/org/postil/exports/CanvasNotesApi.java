package org.postil.exports;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;
import org.postil.web.Locales;
import org.postil.web.OpenToOthers;

/** The notes of a page image, and those on none: the annotation pages that a manifest names, 2,000 notes at most on each. */
@Path("/documents/{slug}/manifest")
@Blocking
@OpenToOthers
class CanvasNotesApi {
    private final CurrentViewer viewer;
    private final Manifests manifests;
    private final CanvasNotes notes;

    CanvasNotesApi(CurrentViewer viewer, Manifests manifests, CanvasNotes notes) {
        this.viewer = viewer;
        this.manifests = manifests;
        this.notes = notes;
    }

    @GET
    @Path("notes.json")
    public Response onNone(@PathParam("slug") String slug) {
        IiifManifest manifest = manifests.of(viewer.get(), slug);
        return standing(written(manifest, notes.onNone(viewer.get(), manifest)).onTheWhole());
    }

    @GET
    @Path("{facsimile}/{number}/notes.json")
    public Response on(
            @PathParam("slug") String slug, @PathParam("facsimile") UUID facsimile, @PathParam("number") int number) {
        IiifManifest manifest = manifests.of(viewer.get(), slug, facsimile, number);
        int page = manifest.pages().page(facsimile, number).orElseThrow(() -> Problem.notFound("page image"));
        CanvasNotes.Found found = notes.on(viewer.get(), manifest, facsimile, number, page);
        return standing(written(manifest, found).on(page));
    }

    private static IiifNotes written(IiifManifest manifest, CanvasNotes.Found found) {
        var words = Locales.words(ExportMessages.class, CanvasNotes.LANGUAGE);
        var notes = new IiifNotes(manifest, EnumSet.allOf(Part.class), words);
        found.notes().forEach(notes::add);
        found.links().forEach(notes::add);
        return notes;
    }

    /** By itself, and not in a manifest. */
    private static Response standing(Map<String, Object> page) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", IiifManifest.CONTEXT);
        whole.putAll(page);
        return IiifManifest.answer(whole);
    }
}
