package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.anchoring.PlainText;
import org.postil.annotations.Visible;
import org.postil.authorities.NameFinder;
import org.postil.documents.Readable;
import org.postil.mentions.InContext;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Where texts and notes that a viewer may read speak of somebody or something, by any of its names. */
@ApplicationScoped
class NamesInTexts {
    /** Within the stretch of text that is indexed around each. */
    private static final String MARKED = """
            select d.slug, d.title, d.date, m.text_id, t.language, t.direction, b.start_at, b.content, count(*) over (),
                m.anchor_start, m.anchor_end
            from mention m
            join document d on d.id = m.document_id
            join document_text t on t.id = m.text_id
            join lateral (select start_at, content from text_block where text_id = m.text_id and start_at <= m.anchor_start
                order by start_at desc limit 1) b on true
            where m.authority_id = :authority and m.unmade is null and m.anchor_start is not null and (%s)
            order by d.date_earliest nulls last, d.id, m.text_id, m.anchor_start
            limit :most
            """;

    private static final String UNMARKED = """
            select d.slug, d.title, d.date, b.text_id, t.language, t.direction, b.start_at, b.content, count(*) over ()
            from text_block b
            join document d on d.id = b.document_id
            join document_text t on t.id = b.text_id
            where b.words @@ (%s) and (%s) and not exists (select 1 from mention m
                where m.text_id = b.text_id and m.authority_id = :authority and m.unmade is null
                  and m.anchor_start >= b.start_at and m.anchor_start < b.start_at + length(b.content))
            order by d.date_earliest nulls last, d.id, b.text_id, b.start_at
            limit :most
            """;

    private static final String NOTES = """
            select a.id, u.name, d.title, ts_headline('postil', a.body, %1$s, '%3$s'), a.exact, count(*) over ()
            from annotation a
            join document d on d.id = a.document_id
            join account u on u.id = a.author
            where a.words @@ (%1$s) and (%2$s)
            order by a.created desc, a.id
            limit :most
            """;

    private final EntityManager entities;

    NamesInTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Some of what there is. @param total how much there is in all, stretches of text or notes */
    record Some<T>(List<T> items, long total) {
        public boolean isCut() {
            return total > items.size();
        }
    }

    /** A passage that names it, within what stands around. */
    record Passage(String address, String title, ApproximateDate date, String lang, String dir, InContext context) {}

    /** A note that speaks of it. @param quote the passage it stands on, or null */
    record Note(UUID id, String author, String title, Snippet part, String quote) {}

    /** The passages marked to name it, in order of the documents' dates and, in one document, of the text. */
    Some<Passage> marked(Viewer viewer, UUID authority, int most) {
        Condition readable = Readable.inSql(viewer);
        List<Object[]> rows = Rows.of(
                entities,
                new Condition(MARKED.formatted(readable.clause()), readable.parameters())
                        .with("authority", authority)
                        .with("most", most));
        List<Passage> passages = rows.stream()
                .map(row -> passage(row, number(row[9]) - number(row[6]), number(row[10]) - number(row[6])))
                .toList();
        return new Some<>(passages, rows.isEmpty() ? 0 : ((Number) rows.get(0)[8]).longValue());
    }

    /** Stretches in which one of its names stands and none is marked to name it, in the same order. */
    Some<Passage> unmarked(Viewer viewer, UUID authority, List<String> names, int most) {
        Condition named = named(names);
        Condition readable = Readable.inSql(viewer);
        NameFinder finder = new NameFinder(names);
        List<Passage> passages = new ArrayList<>();
        List<Object[]> rows = Rows.of(
                entities,
                bound(UNMARKED.formatted(named.clause(), readable.clause()), named, readable, most)
                        .with("authority", authority));
        rows.forEach(row -> passages.addAll(passages(row, finder)));
        return new Some<>(passages, rows.isEmpty() ? 0 : ((Number) rows.get(0)[8]).longValue());
    }

    /** The latest first. */
    Some<Note> notes(Viewer viewer, List<String> names, int most) {
        Condition named = named(names);
        Condition visible = Readable.inSql(viewer).and(Visible.to(viewer));
        String sql = NOTES.formatted("(" + named.clause() + ")", visible.clause(), Snippet.OPTIONS);
        List<Object[]> rows = Rows.of(entities, bound(sql, named, visible, most));
        return new Some<>(
                rows.stream()
                        .map(row -> new Note(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                Snippet.around((String) row[3]),
                                (String) row[4]))
                        .toList(),
                rows.isEmpty() ? 0 : ((Number) rows.get(0)[5]).longValue());
    }

    /** A stretch is shown once, at the first place that names it. */
    private static List<Passage> passages(Object[] row, NameFinder finder) {
        return finder.in((String) row[7]).stream()
                .limit(1)
                .map(found -> passage(row, found.start(), found.end()))
                .toList();
    }

    /** @param start in the code points of the stretch; what ends behind it is cut there */
    private static Passage passage(Object[] row, int start, int end) {
        PlainText content = new PlainText((String) row[7]);
        InContext context = InContext.of(content, Math.min(start, content.length()), Math.min(end, content.length()));
        int at = number(row[6]) + start;
        String address =
                "/documents/" + row[0] + "?text=" + row[3] + "&at=" + at + "#at-" + at + "-" + (at + end - start);
        return new Passage(
                address,
                (String) row[1],
                ApproximateDate.parse((String) row[2]),
                (String) row[4],
                (String) row[5],
                context);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** Any of the names as a phrase; names of which nothing is left but stop words find nothing. */
    private static Condition named(List<String> names) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> phrases = new ArrayList<>();
        for (String name : names) {
            String parameter = "called" + phrases.size();
            parameters.put(parameter, name);
            phrases.add("phraseto_tsquery('postil', :" + parameter + ")");
        }
        return new Condition(String.join(" || ", phrases), parameters);
    }

    private static Condition bound(String sql, Condition named, Condition seen, int most) {
        Map<String, Object> parameters = new HashMap<>(named.parameters());
        parameters.putAll(seen.parameters());
        parameters.put("most", most);
        return new Condition(sql, parameters);
    }
}
