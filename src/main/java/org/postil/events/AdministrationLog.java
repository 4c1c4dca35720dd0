package org.postil.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Administered;
import org.postil.accounts.Holding;
import org.postil.events.Event.Audience;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Writes down what administrators do to accounts, and tells other administrators. */
@ApplicationScoped
class AdministrationLog implements Holding {
    private static final String LATEST = """
            select e.at, e.actor, e.payload ->> 'what', e.subject from event e
            where e.kind = 'administered' order by e.at desc limit :most
            """;

    private final EntityManager entities;
    private final Events events;

    AdministrationLog(EntityManager entities, Events events) {
        this.entities = entities;
        this.events = events;
    }

    void write(@Observes Administered act) {
        Audience himself = new Audience("private", Set.of());
        events.record(new Event("administered", act.by(), null, null, act.account(), himself)
                .with(Map.of("what", act.what())));
    }

    @Override
    public List<Act> acts(int most) {
        return Rows.of(
                entities,
                Condition.of(LATEST, "most", most),
                row -> new Act(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class)));
    }
}
