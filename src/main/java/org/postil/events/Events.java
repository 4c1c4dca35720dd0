package org.postil.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.Viewer;

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

    /** Says that who may see what has changed, here and on every other copy of the application. */
    public void accessChanged(Viewer actor, java.util.UUID group, jakarta.enterprise.event.Event<AccessChanged> here) {
        here.fire(new AccessChanged());
        record(new Event("access-changed", actor, null, group, group, Event.Audience.group(group)));
    }
}
