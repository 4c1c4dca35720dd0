package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.search.SearchResults.Hit;
import org.postil.search.SearchResults.NoteFound;
import org.postil.search.SearchResults.PassageFound;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** What was found in the documents of one page of results: a query each for records, passages and notes. */
@ApplicationScoped
class FoundParts {
    /** Of each document, unless it is asked for alone. */
    private static final int FEW = 3;

    private static final int MANY = 100;

    private static final String RECORDS = """
            select d.id, d.slug, d.title, d.date, d.kind, %s, %s, %s
            from document d cross join (select %s as q) s where d.id in (:page)
            """;

    /** With their other spellings for members alone: whoever may read the document may know the names that it bears. */
    private static final String NAMES = """
            case when d.group_id in (:viewerGroups)
                    or d.group_id in (select rg.id from research_group rg where rg.public) then d.names
                else (select coalesce(string_agg(distinct nx.name, ' · '), '') from naming nn
                    join authority nx on nx.id = nn.authority_id where nn.document_id = d.id) end""";

    private static final String PASSAGES = """
            select document_id, text_id, slug, start_at, %s, of
            from (select b.document_id, b.text_id, d.slug, b.start_at, b.content, s.q,
                    count(*) over (partition by b.document_id) as of,
                    row_number() over (partition by b.document_id order by
                        (b.words @@ s.phrase)::int * 4 + (b.words @@ s.together)::int * 2 + ts_rank(b.words, s.q) desc,
                        b.text_id, b.start_at) as place
                from (select %s as q, %s as phrase, %s as together) s
                join text_block b on b.words @@ s.q join document d on d.id = b.document_id
                where b.document_id in (:page)) found
            where place <= :most order by document_id, place
            """;

    /**
     * Only ids are put in order; words are fetched and marked for those that are shown. Of a word that stands everywhere as
     * many notes are looked at as {@link Ranking} looks at.
     */
    private static final String NOTES = """
            with s as materialized (
                select q, phrase, together, array(select k.tag_id from known_tag k where to_tsvector('postil', k.name) @@ q) as tags
                from (select %3$s as q, %4$s as phrase, %5$s as together) t),
            found as materialized (
                select a.id, a.document_id,
                    (a.words @@ s.phrase)::int * 2 + (a.words @@ s.together)::int as likeness
                from s cross join annotation a join document d on d.id = a.document_id
                where a.document_id in (:page) and %6$s
                limit 5000),
            placed as (
                select id, count(*) over (partition by document_id) as of,
                    row_number() over (partition by document_id order by likeness desc, id) as place
                from found)
            select a.document_id, a.id, a.root, a.text_id, a.anchor_start, d.slug, u.name, %1$s, %2$s, of
            from placed join annotation a on a.id = placed.id join document d on d.id = a.document_id
                join account u on u.id = a.author cross join s
            where place <= :most order by a.document_id, place
            """;

    private final EntityManager entities;

    FoundParts(EntityManager entities) {
        this.entities = entities;
    }

    /** The hits of some documents that were ranked for this asking, in their order. */
    List<Hit> of(Asking asking, List<UUID> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        TermQueries terms = new TermQueries(asking);
        Map<UUID, SearchResults.Record> records = records(asking, terms, page);
        Parts<PassageFound> passages =
                terms.none() || asking.notesOnly() ? new Parts<>() : passages(asking, terms, page);
        Parts<NoteFound> notes = notes(asking, terms, page);
        return page.stream()
                .filter(records::containsKey)
                .map(id -> new Hit(records.get(id), passages.of(id), passages.count(id), notes.of(id), notes.count(id)))
                .toList();
    }

    /** What was found, by document, and how much there is of it. */
    private static final class Parts<P> {
        private final Map<UUID, List<P>> some = new HashMap<>();
        private final Map<UUID, Long> counts = new HashMap<>();

        void add(UUID document, P part, Object count) {
            some.computeIfAbsent(document, id -> new ArrayList<>()).add(part);
            counts.put(document, ((Number) count).longValue());
        }

        List<P> of(UUID document) {
            return some.getOrDefault(document, List.of());
        }

        long count(UUID document) {
            return counts.getOrDefault(document, 0L);
        }
    }

    private Map<UUID, SearchResults.Record> records(Asking asking, TermQueries terms, List<UUID> page) {
        String q = terms.none() ? "cast('' as tsquery)" : terms.any();
        String sql = RECORDS.formatted(headline("d.title"), headline("d.abstract"), headline(NAMES), q);
        Map<UUID, SearchResults.Record> records = new HashMap<>();
        Map<String, Object> more =
                Map.of("page", page, "viewerGroups", asking.viewer().groups());
        for (Object[] row : rows(terms.condition(sql), more)) {
            UUID id = (UUID) row[0];
            records.put(
                    id,
                    new SearchResults.Record(
                            id,
                            (String) row[1],
                            (String) row[2],
                            Snippet.whole((String) row[5]),
                            row[3] == null ? "" : (String) row[3],
                            (String) row[4],
                            Snippet.around((String) row[6]),
                            Snippet.around((String) row[7])));
        }
        return records;
    }

    private Parts<PassageFound> passages(Asking asking, TermQueries terms, List<UUID> page) {
        String sql = PASSAGES.formatted(headline("content"), terms.any(), terms.phrase(), terms.all());
        Parts<PassageFound> found = new Parts<>();
        for (Object[] row : rows(terms.condition(sql), Map.of("page", page, "most", most(asking)))) {
            UUID text = (UUID) row[1];
            Snippet part = Snippet.around((String) row[4]);
            int from = ((Number) row[3]).intValue();
            int start = from + part.start();
            int end = from + part.end();
            String address = "/documents/" + row[2] + "?text=" + text + "&at=" + start + "#at-" + start + "-" + end;
            found.add((UUID) row[0], new PassageFound(text, start, end, part, address), row[5]);
        }
        return found;
    }

    private Parts<NoteFound> notes(Asking asking, TermQueries terms, List<UUID> page) {
        boolean filtered = !asking.tagged().equals(Condition.ALWAYS) || asking.notesOnly();
        if (terms.none() && !filtered) {
            return new Parts<>();
        }
        Condition seen = asking.notes();
        if (!terms.none()) {
            seen = seen.and(Condition.of("a.words @@ s.q or a.tags <> '{}' and a.tags && s.tags"));
        }
        seen = seen.and(asking.tagged());
        String none = "cast('' as tsquery)";
        Condition query = terms.condition(NOTES.formatted(
                headline("a.body"),
                headline("coalesce(a.exact, '')"),
                terms.none() ? none : terms.any(),
                terms.none() ? none : terms.phrase(),
                terms.none() ? none : terms.all(),
                "(" + seen.clause() + ")"));
        Map<String, Object> more = new HashMap<>(seen.parameters());
        more.put("page", page);
        more.put("most", most(asking));
        Parts<NoteFound> found = new Parts<>();
        for (Object[] row : rows(query, more)) {
            found.add((UUID) row[0], note(row), row[9]);
        }
        return found;
    }

    private static NoteFound note(Object[] row) {
        Snippet quote = Snippet.around((String) row[8]);
        Snippet body = Snippet.around((String) row[7]);
        boolean quoted = quote.marked() || body.runs().isEmpty();
        String text = row[3] == null ? "" : "?text=" + row[3];
        String at = row[4] == null ? "" : "&at=" + row[4];
        return new NoteFound(
                (UUID) row[1],
                (String) row[6],
                body,
                quoted && !quote.runs().isEmpty() ? quote : null,
                "/documents/" + row[5] + text + at + "#note-" + row[2]);
    }

    private static int most(Asking asking) {
        return asking.document() == null ? FEW : MANY;
    }

    /** The characters that mark words must not stand in the text itself. */
    private static String headline(String text) {
        return "ts_headline('postil', translate(" + text + ", :marks, :harmless), q, :options)";
    }

    private List<Object[]> rows(Condition query, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(query.parameters());
        all.putAll(more);
        all.put("marks", "" + Snippet.OPEN + Snippet.CLOSE);
        all.put("harmless", "\uFFFD\uFFFD");
        all.put("options", Snippet.OPTIONS);
        return Rows.of(entities, new Condition(query.clause(), all));
    }
}
