package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postil.accounts.Holding;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Notes in numbers, and nothing of what stands in them. */
@ApplicationScoped
class NoteHolding implements Holding {
    private final EntityManager entities;

    NoteHolding(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Figure> figures() {
        Condition query = Condition.of(
                "select 'notes', (select count(*) from annotation where deleted is null), pg_total_relation_size('annotation')");
        return Rows.of(entities, query, row -> new Figure(row.getString(1), row.getLong(2), row.getLong(3)));
    }
}
