package org.postil.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Rows;

/** Who or what in the registers of one group is the same as in those of another. */
@ApplicationScoped
public class Counterparts {
    /**
     * By an identifier, else by the name, else by a name and an alias, unless several bear it. Two of one name are taken for
     * one even if their identifiers differ: a register has each name once.
     */
    private static final String KNOWN = """
            with pair as (
                select a.id as mine, o.id as other,
                    case when o.wikidata = a.wikidata or o.viaf = a.viaf then 1
                        when o.called[1] = a.called[1] then 2 else 3 end as rank
                from authority a join authority o on o.group_id = :group and o.register = a.register
                    and o.merged_into is null
                    and (o.wikidata = a.wikidata or o.viaf = a.viaf or o.called[1] = a.called[1]
                        or (o.called @> array[a.called[1]] or a.called @> array[o.called[1]])
                            and coalesce(o.wikidata = a.wikidata, true) and coalesce(o.viaf = a.viaf, true))
                where a.id in (:some)),
            ranked as (
                select mine, other, rank, count(*) over (partition by mine, rank) as many,
                    row_number() over (partition by mine order by rank, other) as nth
                from pair)
            select mine, other from ranked where nth = 1 and (rank < 3 or many = 1)""";

    private static final String MAKE = """
            insert into authority (id, group_id, kind, slug, name, aliases, called, spellings, filed, description, dates,
                latitude, longitude, wikidata, viaf, created, updated, version)
            select :id, :group, a.kind, :slug, a.name, a.aliases, a.called, a.spellings, a.filed, a.description, a.dates,
                a.latitude, a.longitude, a.wikidata, a.viaf, now(), now(), 0
            from authority a where a.id = :like on conflict do nothing""";

    private final EntityManager entities;
    private final NewNames newNames;

    Counterparts(EntityManager entities, NewNames newNames) {
        this.entities = entities;
        this.newNames = newNames;
    }

    /** @param made those of the group that were made for this */
    public record Found(Map<UUID, UUID> others, List<UUID> made) {}

    /** Of these records, those that the group has too, each with the one there. */
    public Map<UUID, UUID> known(UUID group, Collection<UUID> some) {
        Map<UUID, UUID> known = new HashMap<>();
        if (!some.isEmpty()) {
            Rows.of(entities, Condition.of(KNOWN, "some", some).with("group", group))
                    .forEach(row -> known.put((UUID) row[0], (UUID) row[1]));
        }
        return known;
    }

    /**
     * The same of all of them: a record that the group does not have is made there, with all that is said in it. Whoever
     * calls this has seen to it that it may be done.
     *
     * @param before which of the group some of them were, as far as these are still there
     */
    public Found of(UUID group, Collection<UUID> some, Map<UUID, UUID> before) {
        Map<UUID, UUID> others = known(group, some);
        some.stream().filter(before::containsKey).forEach(id -> {
            Authority was = entities.find(Authority.class, before.get(id));
            if (was != null && was.group().equals(group) && was.mergedInto() == null) {
                others.put(id, was.id());
            }
        });
        // In one order for everybody, so that two who make the same never wait for each other in a circle.
        List<Authority> lacking = some.stream()
                .distinct()
                .filter(id -> !others.containsKey(id))
                .map(id -> entities.find(Authority.class, id))
                .sorted(Comparator.comparing(Authority::name))
                .toList();
        Stream.Builder<UUID> made = Stream.builder();
        for (Authority like : lacking) {
            // Another transaction that made the same name, or a slug, may come between.
            for (int attempt = 0; attempt < 5 && !others.containsKey(like.id()); attempt++) {
                UUID id = Ids.next();
                if (make(id, group, like)) {
                    made.add(id);
                }
                others.putAll(known(group, List.of(like.id())));
            }
        }
        return new Found(others, made.build().toList());
    }

    private boolean make(UUID id, UUID group, Authority like) {
        return entities.createNativeQuery(MAKE)
                        .setParameter("id", id)
                        .setParameter("group", group)
                        .setParameter("slug", newNames.freeSlug(group, like.register(), like.name()))
                        .setParameter("like", like.id())
                        .executeUpdate()
                > 0;
    }
}
