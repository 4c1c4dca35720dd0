package org.postil.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.Viewer;
import org.postil.events.Event.Audience;
import org.postil.shared.Problem;

/** The log of what happened. Features write to it; nothing that happened is ever taken out. */
@ApplicationScoped
public class Events {
    private final EntityManager entities;
    private final jakarta.enterprise.event.Event<Recorded> recorded;

    Events(EntityManager entities, jakarta.enterprise.event.Event<Recorded> recorded) {
        this.entities = entities;
        this.recorded = recorded;
    }

    /** Fired in the transaction that records events; its commit wakes the delivery. */
    record Recorded() {}

    /** Writes an event in the transaction of the change. It is announced after the commit, and never without one. */
    public void record(Event event) {
        entities.persist(event);
        recorded.fire(new Recorded());
    }

    /**
     * What the viewer has done himself.
     *
     * @param id of the event, or null
     * @throws Problem 401 for who is not signed in, 404 for what somebody else did
     */
    public Event own(Viewer viewer, UUID id) {
        UUID account = viewer.requireAccount();
        Event event = id == null ? null : entities.find(Event.class, id);
        if (event == null || !account.equals(event.actor())) {
            throw notOwn();
        }
        return event;
    }

    /** The answer to who asks for a change that is not his, or of another kind. */
    public static Problem notOwn() {
        return Problem.notFound("change of yours");
    }

    /** Tells every other node, by way of the log, that who may see what has changed. */
    void accessChanged(@Observes AccessChanged change) {
        UUID group = change.group();
        Audience audience = group == null ? new Audience("private", Set.of()) : Audience.group(group);
        record(new Event("access-changed", change.actor(), null, group, change.subject(), audience)
                .with(change.details()));
    }
}
