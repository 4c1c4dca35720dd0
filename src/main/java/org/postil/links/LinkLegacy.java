package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** The cross-references of somebody who goes; nobody replies to one. */
@ApplicationScoped
class LinkLegacy implements Legacy {
    private static final String HOW_MANY = """
            select count(*) filter (where visibility <> 'private'), count(*) filter (where visibility = 'private')
            from cross_reference where author = :account and deleted is null
            """;
    private static final String DELETE_GONE =
            "delete from cross_reference where author = :account and (visibility = 'private' or deleted is not null)";

    private final EntityManager entities;
    private final CrossReferences links;

    LinkLegacy(EntityManager entities, CrossReferences links) {
        this.entities = entities;
        this.links = links;
    }

    @Override
    public Left of(UUID account) {
        return Rows.of(
                        entities,
                        Condition.of(HOW_MANY, "account", account),
                        row -> new Left(row.getLong(1), 0, row.getLong(2)))
                .get(0);
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        if (unanswered) {
            List<CrossReference> shown =
                    links.list("author = ?1 and deleted is null and visibility <> 'private'", leaving.account());
            shown.forEach(link -> links.withdraw(leaving, link));
        }
        entities.createNativeQuery(DELETE_GONE)
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
