package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Which documents answer a query, best first. A document answers when each term stands somewhere in it: in its record, in
 * one of its texts, in a tag, or in a note the viewer may see. A term counts by the best place it stands in; a phrase found
 * whole counts most. What may not be seen is never looked at, so no count tells of it.
 */
@ApplicationScoped
class Ranking {
    /** As many documents are put in order; whoever gets more should ask more precisely. */
    static final int MOST = 1000;

    /** As many stretches of text, or notes, are looked at for one term. */
    private static final int MOST_PLACES = 5000;

    private static final double TITLE = 8;
    private static final double NAMES = 4;
    private static final double TAG = 3;
    private static final double ABSTRACT = 2;
    private static final double TEXT = 1;
    private static final double NOTE = 0.5;

    private static final String SCORED = """
            select s.document_id, count(*) over ()
            from (select document_id, sum(weight * factor) as score
                  from (select number, document_id, max(weight) + 0.1 * ln(count(*)) as weight
                        from hit group by number, document_id) best
                  join wanted using (number)
                  group by document_id
                  having count(*) filter (where required) = (select count(*) from wanted where required)) s
            join document d on d.id = s.document_id
            where %s
            order by s.score desc, d.date_earliest nulls last, d.id
            limit %d
            """;

    private final EntityManager entities;

    Ranking(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Documents in order of rank, {@value #MOST} at most.
     *
     * @param total how many there are in all
     */
    record Ranked(List<UUID> documents, long total) {}

    Ranked of(Asking asking) {
        TermQueries terms = new TermQueries(asking);
        List<Object[]> rows = Rows.of(entities, terms.none() ? listed(asking) : scored(asking, terms));
        long total = rows.isEmpty() ? 0 : ((Number) rows.get(0)[1]).longValue();
        return new Ranked(rows.stream().map(row -> (UUID) row[0]).toList(), total);
    }

    /** In how many readable documents each term stands by itself; counted up to some. */
    Map<Integer, Long> found(Asking asking) {
        Map<Integer, Long> found = new HashMap<>();
        TermQueries terms = new TermQueries(asking.also(Map.of()));
        String sql = hits(asking) + " select number, count(distinct document_id) from hit group by number";
        Rows.of(entities, bound(asking, terms, sql, Condition.ALWAYS))
                .forEach(row -> found.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return found;
    }

    private Condition scored(Asking asking, TermQueries terms) {
        Condition without = TermQueries.without(asking);
        return bound(asking, terms, hits(asking) + SCORED.formatted(without.clause(), MOST), without);
    }

    private Condition listed(Asking asking) {
        Condition condition = asking.documents().and(TermQueries.without(asking));
        return new Condition(
                "select d.id, count(*) over () from document d where " + condition.clause()
                        + " order by d.date_earliest nulls last, d.date_latest, d.id limit " + MOST,
                condition.parameters());
    }

    private Condition bound(Asking asking, TermQueries terms, String rest, Condition more) {
        Condition rows = terms.rows();
        Map<String, Object> all = new HashMap<>(rows.parameters());
        all.putAll(asking.documents().parameters());
        all.putAll(asking.notes().parameters());
        all.putAll(more.parameters());
        String sql = "with term (number, required, factor, q) as (values " + rows.clause() + "), " + rest;
        return new Condition(sql, all);
    }

    /**
     * Every place a term stands in. Each arm asks a GIN index once for each term; terms of nothing but stop words are left
     * out of what is wanted.
     */
    private static String hits(Asking asking) {
        String documents = asking.documents().clause();
        String notes = asking.notes().clause();
        String inNotes = arm(NOTE, "annotation a", "a", "a.words @@ t.q", documents, notes)
                + " union all "
                + arm(NOTE, "annotation a", "a", "a.tags <> '{}' and a.tags && t.tags", documents, notes);
        String elsewhere = """
                select t.number, d.id, case when ts_filter(d.words, '{a}') @@ t.q then %s
                    when ts_filter(d.words, '{b}') @@ t.q then %s else %s end
                from wanted t join document d on d.words @@ t.q where %s
                union all
                select t.number, dt.document_id, %s
                from wanted t join document_tag dt on dt.tag_id = any (t.tags)
                join document d on d.id = dt.document_id where %s
                union all\s""".formatted(TITLE, NAMES, ABSTRACT, documents, TAG, documents)
                + arm(TEXT, "text_block b", "b", "b.words @@ t.q", documents, "true")
                + " union all ";
        return """
                wanted as materialized (
                    select number, required, factor, q,
                        array(select k.tag_id from known_tag k where to_tsvector('postil', k.name) @@ q) as tags
                    from term where numnode(q) > 0),
                hit (number, document_id, weight) as materialized (%s)
                """.formatted((asking.notesOnly() ? "" : elsewhere) + inNotes);
    }

    /**
     * The words come first, by their index; then each place found looks its document up by its key, and whether it may be
     * seen is asked last. The three "offset 0" keep PostgreSQL to that order. It cannot know how many places a word has:
     * left to itself it goes through all notes of few documents, or through all documents for each note. And as the lookup
     * depends on nothing but the key, PostgreSQL remembers each document it has looked up (Memoize).
     */
    private static String arm(double weight, String table, String alias, String found, String documents, String seen) {
        return """
                select t.number, p.document_id, %1$s from wanted t cross join lateral (
                    select document_id from (
                        select %3$s.document_id, (%6$s) as seen
                        from (select %3$s.* from %2$s where %4$s offset 0) %3$s
                        cross join lateral (
                            select d.id, d.group_id from document d
                            where d.id = %3$s.document_id and %5$s offset 0) d
                        offset 0) place
                    where seen limit %7$d) p""".formatted(weight, table, alias, found, documents, seen, MOST_PLACES);
    }
}
