package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.Readable;
import org.postil.links.CrossReferences;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** In which order what was chosen is written: no more of each note than its place, so that many can be held. */
@ApplicationScoped
class Outlines {
    private static final String NOTES = """
            select a.id, a.document_id, a.text_id, a.revision, a.end_at, coalesce(a.folio, a.page_label), %s, %s
            from annotation a join document d on d.id = a.document_id
                left join document_text x on x.id = a.text_id %s
            where %s order by %s limit %d
            """;

    private static final String BY_TITLE = "lower(d.title), d.id";
    private static final String BY_DATE = "d.date_earliest nulls last, lower(d.title), d.id";
    private static final String IN_TEXT =
            ", x.position nulls first, coalesce(a.anchor_start, a.start_at) nulls first, a.page nulls first,"
                    + " a.created, a.id";

    private final EntityManager entities;

    Outlines(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The place of a note in the outline.
     *
     * @param key of the heading it stands under, null where there are none
     * @param heading a tag's or author's name, or null; a document's date (EDTF), or the day of the note (ISO 8601)
     * @param text and revision it was made on, and where it ends in it; null for a note on the whole document
     * @param folio on which it begins, or the page whose image it is on, or null
     */
    record Place(
            UUID note,
            UUID document,
            String key,
            String heading,
            UUID text,
            Integer revision,
            Integer end,
            String folio) {}

    /** The headings of an arrangement in SQL. */
    private record Headings(String key, String label, String join, String order) {}

    /**
     * The notes that begin threads, as they are to be written. One query.
     *
     * @param newer only these, on the alias {@code a}
     */
    List<Place> places(Viewer viewer, Selection selection, Arrangement arrangement, Condition newer, int most) {
        Headings headings = headings(arrangement, selection);
        Condition where = selection
                .notes()
                .and(Condition.of("a.in_reply_to is null"))
                .and(newer)
                .and(Readable.inSql(viewer))
                .and(Visible.to(viewer));
        String sql = NOTES.formatted(
                headings.key(), headings.label(), headings.join(), where.clause(), headings.order(), most);
        return Rows.of(
                entities,
                new Condition(sql, where.parameters()),
                row -> new Place(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(3, UUID.class),
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class),
                        row.getString(6)));
    }

    /** The documents that were chosen themselves and not by their notes, in order. */
    List<UUID> documents(Viewer viewer, Selection selection, int most) {
        if (selection.documents() == null) {
            return List.of();
        }
        Condition where = selection.documents().and(Readable.inSql(viewer));
        String sql = "select d.id from document d where " + where.clause() + " order by "
                + (selection.order() == null ? BY_TITLE : selection.order() + ", d.id") + " limit " + most;
        return Rows.of(entities, new Condition(sql, where.parameters()), row -> row.getObject(1, UUID.class));
    }

    private static Headings headings(Arrangement arrangement, Selection selection) {
        String documents = selection.order() == null ? BY_DATE : selection.order() + ", d.id";
        return switch (arrangement) {
            case DOCUMENT ->
                new Headings(
                        "null",
                        "null",
                        "",
                        (selection.order() == null ? BY_TITLE : selection.order() + ", d.id") + IN_TEXT);
            case DATE ->
                new Headings(
                        "coalesce(d.date, '')",
                        "coalesce(d.date, '')",
                        "",
                        "d.date_earliest nulls last, d.date_latest, d.date, lower(d.title), d.id" + IN_TEXT);
            case TAG ->
                new Headings(
                        "coalesce(cast(g.id as text), '')",
                        "g.name",
                        "left join lateral unnest(a.tags) as borne(id) on true left join tag g on g.id = borne.id",
                        "lower(g.name) nulls last, g.id, " + documents + IN_TEXT);
            case AUTHOR ->
                new Headings(
                        "cast(w.id as text)",
                        "w.name",
                        "join account w on w.id = a.author",
                        "lower(w.name), w.id, " + documents + IN_TEXT);
            case NOTED -> {
                String day = "cast(cast(a.created at time zone 'UTC' as date) as text)";
                yield new Headings(day, day, "", "a.created, a.id");
            }
        };
    }

    /**
     * Threads in which something was written from then on, on the alias {@code a}.
     *
     * @param since null for all
     * @param links whether a cross-reference at a note or answer counts as well
     */
    static Condition newer(Viewer viewer, Instant since, boolean links) {
        if (since == null) {
            return Condition.ALWAYS;
        }
        Condition written = written(viewer, since);
        return links ? written.or(CrossReferences.madeAtThreads(viewer, since)) : written;
    }

    private static Condition written(Viewer viewer, Instant since) {
        Condition seen = Visible.to(viewer, "nr");
        return new Condition(
                        "a.updated >= :newerThan or exists (select 1 from annotation nr where nr.root = a.id"
                                + " and nr.in_reply_to is not null and nr.updated >= :newerThan and ("
                                + seen.clause() + "))",
                        seen.parameters())
                .with("newerThan", since);
    }
}
