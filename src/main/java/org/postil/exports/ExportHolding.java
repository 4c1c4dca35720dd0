package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Holding;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** What is being taken out, and by whom. */
@ApplicationScoped
class ExportHolding implements Holding {
    private final EntityManager entities;

    ExportHolding(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Work> work(int most) {
        Condition query = Condition.of(
                "select state, account_id, created, done, total from export_job order by created desc, id limit :most",
                "most",
                most);
        return Rows.of(
                entities,
                query,
                row -> new Work(
                        "export",
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4),
                        row.getLong(5)));
    }
}
