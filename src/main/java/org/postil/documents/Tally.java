package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.accounts.Viewer;
import org.postil.authorities.Part;
import org.postil.documents.Facets.Value;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Counts what the archive holds, in one query: the documents that pass all filters are looked up once for all sides. */
@ApplicationScoped
class Tally {
    private static final int MOST = 60;

    private static final String FOUND = """
            with found as materialized (
                select d.id, d.group_id, d.kind, d.date_earliest, d.date_latest, d.languages, d.provenance
                from document d where %s)
            select * from (
                select side, value, label, amount,
                    row_number() over (partition by side order by amount desc, lower(label), value) as place
                from (%s) counted where value is not null) placed
            where place <= :most order by side, place
            """;

    /** Those the viewer may know of. His library has no name but that in his own language. */
    private static final String GROUPS = """
            select 'group', cast(g.id as text), case when g.library_of is null then g.name else '' end, sum(f.amount)
            from (select group_id, count(*) as amount from found group by 1) f join research_group g on g.id = f.group_id
            where g.public or g.id = any(cast(:viewerMember as uuid[])) group by g.id""";

    private final EntityManager entities;
    private final Sieve sieve;

    Tally(EntityManager entities, Sieve sieve) {
        this.entities = entities;
        this.sieve = sieve;
    }

    /** @param side its word, or nothing for how many there are in all */
    private record Row(String side, Value value) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString(1), new Value(row.getString(2), row.getString(3), row.getLong(4), false));
        }
    }

    /** Sees to it that counting need wait for nothing that whoever waits for the counts may hold. */
    void prepare() {
        Rows.connect(entities);
    }

    /** @param sides of which values are counted; the total always is */
    Counted of(Viewer viewer, ArchiveQuery query, Set<Side> sides) {
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
        Map<Side, List<Value>> values = new EnumMap<>(Side.class);
        long total = 0;
        for (Row row : Rows.byNewPlan(entities, new Condition(sql, parameters), Row::of)) {
            if (row.side().isEmpty()) {
                total = row.value().count();
            } else {
                values.computeIfAbsent(Side.of(row.side()).orElseThrow(), side -> new ArrayList<>())
                        .add(row.value());
            }
        }
        return new Counted(total, values);
    }

    private static String own(Side side) {
        String word = "'" + side.word() + "'";
        if (side == Side.LANGUAGE) {
            return "select " + word + ", l.tag, l.tag, count(*) from found f cross join lateral unnest(f.languages)"
                    + " as l (tag) group by l.tag";
        }
        if (side == Side.GROUP) {
            return GROUPS;
        }
        return side.column("f")
                .map(column -> "select " + word + ", v, v, amount from (select " + column
                        + " as v, count(*) as amount from found f group by 1) g")
                .orElseGet(() -> "select " + word + ", a.slug, min(a.name), sum(g.amount) from (select o.authority_id,"
                        + " count(*) as amount from (" + namings(side)
                        + ") o group by 1) g join authority a on a.id = g.authority_id group by a.slug");
    }

    /** Whoever is named in two parts of one document is in it once; what is named in one part only, is so by itself. */
    private static String namings(Side side) {
        List<String> parts = Arrays.stream(Part.values())
                .filter(part -> part.register() == side.register().orElseThrow())
                .map(part -> "'" + part.word() + "'")
                .toList();
        return "select " + (parts.size() > 1 ? "distinct n.document_id, " : "")
                + "n.authority_id from found f join naming n on n.document_id = f.id where n.part in ("
                + String.join(", ", parts) + ")";
    }

    private static String lent(Side side, String rows) {
        return "select '" + side.word() + "', l.value, min(l.label), count(distinct l.document_id) from (" + rows
                + ") l join found f on f.id = l.document_id group by l.value";
    }
}
