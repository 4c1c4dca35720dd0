package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.events.Undoing;
import org.postil.shared.Problem;

/** Opens a thread again that was settled, or settles one that was opened. */
@ApplicationScoped
class UndoneResolution implements Undoing {
    private final Annotations annotations;
    private final Documents documents;

    UndoneResolution(Annotations annotations, Documents documents) {
        this.annotations = annotations;
        this.documents = documents;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(AnnotationEvents.RESOLVED) || kind.equals(AnnotationEvents.REOPENED);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        Annotation annotation =
                annotations.byId(viewer, event.subject()).orElseThrow(() -> Problem.notFound("annotation"));
        Document document =
                documents.byId(viewer, annotation.document()).orElseThrow(() -> Problem.notFound("document"));
        boolean resolved = event.kind().equals(AnnotationEvents.RESOLVED);
        if (annotation.resolved() != resolved) {
            throw Problem.conflict("changed-since", "The thread has been settled or opened again since.");
        }
        annotations.resolve(viewer, document, annotation, !resolved);
    }
}
