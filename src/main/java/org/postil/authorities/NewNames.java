package org.postil.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Rows;
import org.postil.shared.Slug;

/** Finds who or what is called so, and makes a record where there is none. */
@ApplicationScoped
class NewNames {
    private final EntityManager entities;

    NewNames(EntityManager entities) {
        this.entities = entities;
    }

    /** The record of each name, by the name folded; made when nobody and nothing is called so. */
    Map<String, UUID> known(UUID group, Register register, Collection<String> names) {
        Map<String, UUID> known = new HashMap<>();
        if (names.isEmpty()) {
            return known;
        }
        find(group, register, names, known);
        for (String name : names) {
            // Another record's slug, or another transaction that made the same name, may come between.
            for (int attempt = 0; attempt < 5 && !known.containsKey(Authority.folded(name)); attempt++) {
                make(group, register, name);
                find(group, register, List.of(name), known);
            }
        }
        return known;
    }

    /** A name goes before an alias, and an alias that several bear says nothing of either. */
    private void find(UUID group, Register register, Collection<String> names, Map<String, UUID> known) {
        String[] folded = names.stream().map(Authority::folded).distinct().toArray(String[]::new);
        Condition query =
                Condition.of("""
                        select f.name, (array_agg(a.id order by a.called[1] = f.name desc))[1],
                            count(*), bool_or(a.called[1] = f.name)
                        from unnest(:names) as f (name)
                        join authority a on a.called @> array[f.name]
                        where a.group_id = :group and a.register = :register and a.merged_into is null
                        group by f.name
                        """, "names", folded).with("group", group).with("register", register.word());
        for (Object[] row : Rows.of(entities, query)) {
            boolean oneAlias = ((Number) row[2]).intValue() == 1;
            if (oneAlias || (Boolean) row[3]) {
                known.put((String) row[0], (UUID) row[1]);
            }
        }
    }

    private void make(UUID group, Register register, String written) {
        String name = Authority.tidy(written);
        AuthorityKind kind = AuthorityKind.guess(register, name);
        entities.createNativeQuery("""
                        insert into authority (id, group_id, kind, slug, name, called, spellings, filed,
                            created, updated, version)
                        values (:id, :group, :kind, :slug, :name, array[:folded], :name, :filed, now(), now(), 0)
                        on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("group", group)
                .setParameter("kind", kind.word())
                .setParameter("slug", freeSlug(group, register, name))
                .setParameter("name", name)
                .setParameter("folded", Authority.folded(name))
                .setParameter("filed", Authority.filed(name))
                .executeUpdate();
    }

    /** The readable last part of its address, which no other record of this register in the group has. */
    String freeSlug(UUID group, Register register, String name) {
        return Slug.of(
                name,
                register.filter(),
                taken -> taken.equals("new")
                        || !entities.createNativeQuery(
                                        "select 1 from authority where group_id = :group and register = :register and slug = :slug")
                                .setParameter("group", group)
                                .setParameter("register", register.word())
                                .setParameter("slug", taken)
                                .getResultList()
                                .isEmpty());
    }
}
