package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.Readable;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;

/**
 * The passages that bear a tag, each within what stands around them: left context, passage, right context, source. In order
 * of the documents' dates and, in one document, of the text. A note whose place is uncertain or lost stands here with the
 * words it was made on.
 */
@ApplicationScoped
class Concordance {
    /** Of context on either side, in code points. One more is read, which tells that the text goes on. */
    private static final int AROUND = 38;

    /** Of a passage; of a longer one the beginning is shown. */
    private static final int LONGEST = 280;

    private static final String LINES = """
            select a.id, d.slug, d.title, d.date, w.name, a.colour, t.language, t.direction,
                   coalesce(substring(r.plain from greatest(a.anchor_start - :around, 0) + 1
                                      for least(a.anchor_start, :around)), a.prefix) as before,
                   coalesce(substring(r.plain from a.anchor_start + 1
                                      for least(a.anchor_end - a.anchor_start, :longest)), left(a.exact, :longest)) as passage,
                   coalesce(substring(r.plain from a.anchor_end + 1 for :around), a.suffix) as after,
                   coalesce(case when r.text_id is not null then a.anchor_end - a.anchor_start end, length(a.exact)) > :longest as cut
            from annotation a
            join document d on d.id = a.document_id
            join account w on w.id = a.author
            left join document_text t on t.id = a.text_id
            left join revision r on r.text_id = a.text_id and r.number = a.anchor_revision
                                and a.anchor_state in ('exact', 'moved', 'changed')
            where %s
            order by d.date_earliest nulls last, d.id, a.text_id, coalesce(a.anchor_start, a.start_at), a.id
            """;

    private final EntityManager entities;

    Concordance(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One note that bears the tag.
     *
     * @param passage null when the note is on the whole document
     * @param cut whether the passage goes on
     */
    record Line(UUID note, Source source, String before, String passage, String after, boolean cut) {
        public boolean hasPassage() {
            return passage != null;
        }
    }

    /** @param by who made the note */
    record Source(String slug, String title, ApproximateDate date, String by, String colour, String lang, String dir) {}

    /** @param tags one, or with those under it */
    List<Line> lines(Viewer viewer, Set<UUID> tags, int offset, int size) {
        Condition bearing = bearing(viewer, tags);
        List<Object[]> rows = bearing.bind(
                        entities.createNativeQuery(LINES.formatted(bearing.clause()), Object[].class))
                .setParameter("around", AROUND + 1)
                .setParameter("longest", LONGEST)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(Concordance::line).toList();
    }

    long count(Viewer viewer, Set<UUID> tags) {
        Condition bearing = bearing(viewer, tags);
        return ((Number) bearing.bind(entities.createNativeQuery(
                                "select count(*) from annotation a join document d on d.id = a.document_id where "
                                        + bearing.clause(),
                                Long.class))
                        .getSingleResult())
                .longValue();
    }

    /** How many notes bear each of a group's tags, as far as the viewer may see them; a tag without any is absent. */
    Map<UUID, Long> counts(Viewer viewer, UUID group) {
        Condition visible = visible(viewer).and(Condition.of("d.group_id = :group", "group", group));
        List<Object[]> rows = visible.bind(entities.createNativeQuery(
                        "select ct.tag, count(*) from annotation a join document d on d.id = a.document_id"
                                + " cross join lateral unnest(a.tags) as ct(tag) where a.tags <> '{}' and "
                                + visible.clause() + " group by 1",
                        Object[].class))
                .getResultList();
        Map<UUID, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** On the aliases {@code a} and {@code d}: the notes that bear one of these tags and may be seen. */
    static Condition bearing(Viewer viewer, Set<UUID> tags) {
        return Condition.of("a.tags && cast(:bearing as uuid[])", "bearing", tags.toArray(UUID[]::new))
                .and(visible(viewer));
    }

    static Condition visible(Viewer viewer) {
        return Readable.inSql(viewer).and(Visible.to(viewer));
    }

    /** Without the rest of a word that was cut through, unless all of it is one word. */
    private static String fromWord(String before) {
        int space = before == null || before.length() <= AROUND ? -1 : before.indexOf(' ');
        return space < 0 ? before : "…" + before.substring(space);
    }

    private static String toWord(String after) {
        int space = after == null || after.length() <= AROUND ? -1 : after.lastIndexOf(' ');
        return space <= 0 ? after : after.substring(0, space) + " …";
    }

    private static Line line(Object[] row) {
        Source source = new Source(
                (String) row[1],
                (String) row[2],
                ApproximateDate.parse((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] == null ? "auto" : (String) row[7]);
        return new Line(
                (UUID) row[0],
                source,
                fromWord((String) row[8]),
                (String) row[9],
                toWord((String) row[10]),
                Boolean.TRUE.equals(row[11]));
    }
}
