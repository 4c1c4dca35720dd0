package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postil.accounts.Holding;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Documents, their texts and their files, in numbers. */
@ApplicationScoped
class DocumentHolding implements Holding {
    private final EntityManager entities;

    DocumentHolding(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Figure> figures() {
        Condition query = Condition.of(
                "select 'documents', (select count(*) from document),"
                        + " pg_total_relation_size('document')"
                        + " union all select 'revisions', (select count(*) from revision), pg_total_relation_size('revision')"
                        + " union all select 'files', (select count(*) from stored_file), pg_total_relation_size('stored_chunk')");
        return Rows.of(entities, query, row -> new Figure(row.getString(1), row.getLong(2), row.getLong(3)));
    }
}
