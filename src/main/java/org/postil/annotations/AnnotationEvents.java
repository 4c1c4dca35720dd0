package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.events.Delivered;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.LowerCaseEnum;

/** Writes down what happens to annotations, for those who may see them. */
@ApplicationScoped
class AnnotationEvents {
    static final String ANCHORED = "annotation-anchored";
    static final String RESOLVED = "annotation-resolved";
    static final String REOPENED = "annotation-reopened";
    static final String SETTLED_TOGETHER = "notes-settled";
    private static final Event.Audience NOBODY_ELSE = new Event.Audience("private", Set.of());

    private final Events events;
    private final EntityManager entities;

    AnnotationEvents(Events events, EntityManager entities) {
        this.events = events;
        this.entities = entities;
    }

    /** Who may learn of it, as it stands. */
    static Event.Audience audience(Annotation annotation) {
        return new Event.Audience(LowerCaseEnum.word(annotation.visibility()), Set.copyOf(annotation.groups()));
    }

    Event made(Viewer viewer, Document document, Annotation annotation) {
        String kind = annotation.inReplyTo() == null ? "annotation-made" : "reply-made";
        return record(viewer, document, annotation, kind, audience(annotation));
    }

    /**
     * Those who could see it before and cannot any more are told that it is gone.
     *
     * @param tags it bore before: who saw it by a link to one of them is told as well
     */
    Event changed(
            Viewer viewer, Document document, Annotation annotation, Event.Audience before, Collection<UUID> tags) {
        if (!before.equals(audience(annotation))) {
            record(viewer, document, annotation, "annotation-withdrawn", before, told(annotation, tags));
        }
        return record(viewer, document, annotation, "annotation-changed", audience(annotation), told(annotation, tags));
    }

    Event deleted(Viewer viewer, Document document, Annotation annotation) {
        return record(viewer, document, annotation, "annotation-deleted", audience(annotation));
    }

    Event resolved(Viewer viewer, Document document, Annotation annotation) {
        String kind = annotation.resolved() ? RESOLVED : REOPENED;
        return record(viewer, document, annotation, kind, audience(annotation));
    }

    /**
     * Somebody said where it stands.
     *
     * @param start where it begins, in code points; null for nowhere
     */
    Event anchored(Viewer viewer, Document document, Annotation annotation, Integer start) {
        Map<String, Object> told = new HashMap<>(told(annotation, Set.of()));
        if (start != null) {
            told.put("start", start);
        }
        return record(viewer, document, annotation, ANCHORED, audience(annotation), told);
    }

    /** Several at once: each is told of to those who may see it, and this, by which all are taken back, to nobody else. */
    Event settledTogether(Viewer viewer, Document document, UUID text) {
        Event event = new Event(SETTLED_TOGETHER, viewer, document.id(), document.group(), text, NOBODY_ELSE);
        events.record(event);
        return event;
    }

    private Event record(
            Viewer viewer, Document document, Annotation annotation, String kind, Event.Audience audience) {
        return record(viewer, document, annotation, kind, audience, told(annotation, Set.of()));
    }

    private Event record(
            Viewer viewer,
            Document document,
            Annotation annotation,
            String kind,
            Event.Audience audience,
            Map<String, Object> told) {
        Event event = new Event(kind, viewer, document.id(), document.group(), annotation.id(), audience).with(told);
        if (annotation.inReplyTo() != null) {
            Annotation root = root(annotation);
            event.within(root.author(), audience(root));
        }
        events.record(event);
        return event;
    }

    /** By which browsers know its thread, and what share links choose notes by; of a reply they go by its thread's tags. */
    private Map<String, Object> told(Annotation annotation, Collection<UUID> before) {
        Set<UUID> tags = new HashSet<>(before);
        tags.addAll(root(annotation).tags());
        return Map.of(
                "root", annotation.root(), Delivered.TAGS, List.copyOf(tags), Delivered.AUTHOR, annotation.author());
    }

    private Annotation root(Annotation annotation) {
        return annotation.inReplyTo() == null ? annotation : entities.find(Annotation.class, annotation.root());
    }
}
