package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.search.SearchResults.Choice;
import org.postil.search.SearchResults.Facet;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** By which of the archive's filters what was found can be narrowed, with how many documents would be left. */
@ApplicationScoped
class Narrower {
    private static final int MOST_CHOICES = 8;

    private final EntityManager entities;

    Narrower(EntityManager entities) {
        this.entities = entities;
    }

    /** @param found ids of documents the viewer may read */
    List<Facet> of(List<UUID> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = Rows.of(
                entities, Condition.of("""
                        with found as materialized (select unnest(cast(:found as uuid[])) as id)
                        select field, value, label, amount from (
                            select *, row_number() over (partition by field order by amount desc, label) as place from (
                                select 'kind' as field, d.kind as value, d.kind as label, count(*) as amount
                                from found f join document d on d.id = f.id group by d.kind
                                union all
                                select case a.register when 'people' then 'person' else 'place' end, a.slug, min(a.name),
                                    count(distinct f.id)
                                from found f join naming n on n.document_id = f.id
                                join authority a on a.id = n.authority_id
                                where a.register in ('people', 'places') group by a.register, a.slug) counted) placed
                        where place <= :most
                        order by case field when 'kind' then 1 when 'person' then 2 else 3 end, place
                        """, "found", found.toArray(UUID[]::new)).with("most", MOST_CHOICES));
        Map<String, List<Choice>> facets = new LinkedHashMap<>();
        rows.forEach(row -> facets.computeIfAbsent((String) row[0], field -> new ArrayList<>())
                .add(new Choice((String) row[1], (String) row[2], ((Number) row[3]).longValue())));
        return facets.entrySet().stream()
                .map(facet -> new Facet(facet.getKey(), facet.getValue()))
                .toList();
    }
}
