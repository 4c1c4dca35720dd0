package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.documents.Facets.Value;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Counts what the archive holds on every side. The documents that pass all filters are looked up once, and all sides are
 * counted of them; a side on which something is chosen shows what else could be, and so is counted by itself.
 */
@ApplicationScoped
class Counting {
    private static final int MOST = 60;
    private static final Set<Side> IN_ORDER_OF_TIME = EnumSet.of(Side.YEAR, Side.MONTH);

    private static final String FOUND = """
            with found as materialized (
                select d.id, d.kind, d.date_earliest, d.date_latest, d.languages, d.provenance
                from document d where %s)
            select * from (
                select side, value, label, amount,
                    row_number() over (partition by side order by amount desc, lower(label), value) as place
                from (%s) counted where value is not null) placed
            where place <= :most order by side, place
            """;

    private final EntityManager entities;
    private final Sieve sieve;

    Counting(EntityManager entities, Sieve sieve) {
        this.entities = entities;
        this.sieve = sieve;
    }

    Facets of(Viewer viewer, ArchiveQuery query) {
        EnumSet<Side> chosen = EnumSet.noneOf(Side.class);
        chosen.addAll(query.chosen().keySet());
        EnumSet<Side> others = EnumSet.complementOf(chosen);
        if (!chosen.contains(Side.YEAR)) {
            others.remove(Side.MONTH);
        }
        Counts counts = count(viewer, query, others);
        for (Side side : chosen) {
            counts.sides.put(side, besides(viewer, query, side));
        }
        IN_ORDER_OF_TIME.forEach(side -> counts.sides.computeIfPresent(side, (time, values) -> values.stream()
                .sorted(Comparator.comparing(Value::value))
                .collect(Collectors.toList())));
        return Facets.of(counts.total, counts.sides);
    }

    private static final class Counts {
        private final Map<Side, List<Value>> sides = new EnumMap<>(Side.class);
        private long total;
    }

    /** What could be chosen on a side under the other filters; what is chosen keeps its name where it occurs no more. */
    private List<Value> besides(Viewer viewer, ArchiveQuery query, Side side) {
        String asked = query.chosen().get(side);
        List<Value> counted =
                count(viewer, query.without(side), EnumSet.of(side)).sides.getOrDefault(side, List.of());
        Value meant = among(counted, asked).orElseGet(() -> meant(viewer, side, asked));
        List<Value> values = new ArrayList<>();
        if (among(counted, meant.value()).isEmpty()) {
            values.add(new Value(meant.value(), meant.label(), count(viewer, query, Set.of()).total, true));
        }
        for (Value value : counted) {
            values.add(new Value(
                    value.value(), value.label(), value.count(), value.value().equals(meant.value())));
        }
        return values;
    }

    /** Asked for in another way than the side lists it, beyond the most frequent, or gone: told to who may know it. */
    private Value meant(Viewer viewer, Side side, String asked) {
        Value unknown = new Value(asked, asked, 0, true);
        if (side.isLent()) {
            return Rows.of(
                            entities,
                            sieve.meant(side, asked, viewer),
                            row -> new Value(row.getString(1), row.getString(2), 0, true))
                    .stream()
                    .findFirst()
                    .orElse(unknown);
        }
        ArchiveQuery only = ArchiveQuery.EVERYTHING.with(side, asked);
        List<Value> known = count(viewer, only, EnumSet.of(side)).sides.getOrDefault(side, List.of());
        return among(known, asked).orElse(unknown);
    }

    private static Optional<Value> among(List<Value> values, String value) {
        return values.stream().filter(one -> one.value().equals(value)).findFirst();
    }

    private Counts count(Viewer viewer, ArchiveQuery query, Set<Side> sides) {
        Condition which = sieve.inSql(query, viewer);
        Map<String, Object> parameters = new HashMap<>(which.parameters());
        parameters.put("most", MOST);
        List<String> selects = new ArrayList<>();
        selects.add("select '' as side, '' as value, '' as label, count(*) as amount from found");
        for (Side side : sides) {
            if (side.isLent()) {
                Condition rows = sieve.rows(side, viewer);
                parameters.putAll(rows.parameters());
                selects.add(lent(side, rows.clause()));
            } else {
                selects.add(own(side));
            }
        }
        String sql = FOUND.formatted(which.clause(), String.join(" union all ", selects));
        Counts counts = new Counts();
        for (Object[] row : Rows.of(entities, new Condition(sql, parameters))) {
            long amount = ((Number) row[3]).longValue();
            if (row[0].equals("")) {
                counts.total = amount;
            } else {
                counts.sides
                        .computeIfAbsent(Side.of((String) row[0]).orElseThrow(), side -> new ArrayList<>())
                        .add(new Value((String) row[1], (String) row[2], amount, false));
            }
        }
        return counts;
    }

    private static String own(Side side) {
        String word = "'" + side.word() + "'";
        if (side == Side.LANGUAGE) {
            return "select " + word + ", l.tag, l.tag, count(*) from found f cross join lateral unnest(f.languages)"
                    + " as l (tag) group by l.tag";
        }
        return side.column("f")
                .map(column -> "select " + word + ", v, v, amount from (select " + column
                        + " as v, count(*) as amount from found f group by 1) g")
                // Whoever is named in two parts of one document is in it once.
                .orElseGet(() -> "select " + word + ", a.slug, min(a.name), sum(g.amount) from (select o.authority_id,"
                        + " count(*) as amount from (select distinct n.document_id, n.authority_id from found f"
                        + " join naming n on n.document_id = f.id where n.part in (" + parts(side)
                        + ")) o group by 1) g join authority a on a.id = g.authority_id group by a.slug");
    }

    private static String parts(Side side) {
        return java.util.Arrays.stream(org.postil.authorities.Part.values())
                .filter(part -> part.register() == side.register().orElseThrow())
                .map(part -> "'" + part.word() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String lent(Side side, String rows) {
        return "select '" + side.word() + "', l.value, min(l.label), count(distinct l.document_id) from (" + rows
                + ") l join found f on f.id = l.document_id group by l.value";
    }
}
