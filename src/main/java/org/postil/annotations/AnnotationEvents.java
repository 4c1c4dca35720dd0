package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.LowerCaseEnum;

/** Writes down what happens to annotations, for those who may see them. */
@ApplicationScoped
class AnnotationEvents {
    private final Events events;

    AnnotationEvents(Events events) {
        this.events = events;
    }

    /** Who may learn of it, as it stands. */
    static Event.Audience audience(Annotation annotation) {
        return new Event.Audience(LowerCaseEnum.word(annotation.visibility()), Set.copyOf(annotation.groups()));
    }

    Event made(Viewer viewer, Document document, Annotation annotation) {
        String kind = annotation.inReplyTo() == null ? "annotation-made" : "reply-made";
        return record(viewer, document, annotation, kind, audience(annotation));
    }

    Event changed(Viewer viewer, Document document, Annotation annotation) {
        return record(viewer, document, annotation, "annotation-changed", audience(annotation));
    }

    /** Those who could see it before and cannot any more are told that it is gone. */
    Event changed(Viewer viewer, Document document, Annotation annotation, Event.Audience before) {
        if (!before.equals(audience(annotation))) {
            record(viewer, document, annotation, "annotation-withdrawn", before);
        }
        return changed(viewer, document, annotation);
    }

    Event deleted(Viewer viewer, Document document, Annotation annotation) {
        return record(viewer, document, annotation, "annotation-deleted", audience(annotation));
    }

    private Event record(
            Viewer viewer, Document document, Annotation annotation, String kind, Event.Audience audience) {
        Event event = new Event(kind, viewer, document.id(), document.group(), annotation.id(), audience)
                .with(Map.of("root", annotation.root(), "tags", List.copyOf(annotation.tags())));
        events.record(event);
        return event;
    }
}
