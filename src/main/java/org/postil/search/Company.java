package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postil.accounts.Viewer;
import org.postil.authorities.AuthorityView;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * The people whom documents name together with somebody or something, in their records or by mentions, as far as a viewer
 * may read them. Names that stand in texts unmarked count for nothing.
 */
@ApplicationScoped
class Company {
    private final EntityManager entities;

    Company(EntityManager entities) {
        this.entities = entities;
    }

    /** @param documents how many name both */
    record Companion(String slug, String name, long documents) {}

    /** The most frequent first. */
    List<Companion> of(Viewer viewer, AuthorityView view, int most) {
        Condition named = Condition.of(
                        "m.register = :register and m.slug = :slug and a.register = 'people' and not (a.register ="
                                + " m.register and a.slug = m.slug)",
                        "register",
                        view.register())
                .with("slug", view.slug())
                .and(Readable.inSql(viewer));
        return Rows.of(
                entities,
                new Condition("""
                        select a.slug, min(a.name), count(distinct d.id)
                        from authority m
                        join appearance n on n.authority_id = m.id
                        join document d on d.id = n.document_id
                        join appearance o on o.document_id = d.id
                        join authority a on a.id = o.authority_id
                        where %s
                        group by a.slug order by 3 desc, 2 limit :most
                        """.formatted(named.clause()), named.parameters()).with("most", most),
                row -> new Companion(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
