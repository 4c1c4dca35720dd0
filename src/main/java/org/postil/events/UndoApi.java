package org.postil.events;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** Takes back what the viewer did, where a feature knows how. */
@Path("/api/undo/{event}")
class UndoApi {
    private final CurrentViewer viewer;
    private final Events events;
    private final Instance<Undoing> features;

    UndoApi(CurrentViewer viewer, Events events, @Any Instance<Undoing> features) {
        this.viewer = viewer;
        this.events = events;
        this.features = features;
    }

    @POST
    @Transactional
    public void undo(@PathParam("event") UUID id) {
        Viewer by = viewer.get();
        Event event = events.own(by, id);
        features.stream()
                .filter(feature -> feature.undoes(event.kind()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("not-undoable", "This change cannot be taken back."))
                .undo(by, event);
    }
}
