package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.documents.Text;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Mentions as they are read; a query each for any number of them. */
@ApplicationScoped
class MentionViews {
    /** As many of a text are painted; of more, the first. */
    private static final int MOST_PLACES = 20_000;

    private static final String FROM = " from mention m join document d on d.id = m.document_id"
            + " join authority x on x.id = m.authority_id join account u on u.id = m.author where m.unmade is null and ";
    private static final String SELECT = "select m.id, m.document_id, m.text_id, m.anchor_start, m.anchor_end,"
            + " m.anchor_state, m.exact, x.id, x.register, x.kind, x.slug, x.name, u.id, u.name" + FROM;

    private final EntityManager entities;

    MentionViews(EntityManager entities) {
        this.entities = entities;
    }

    Optional<MentionView> byId(Viewer viewer, UUID id) {
        return some(viewer, Condition.of("m.id = :id", "id", id), "m.id", 1).stream()
                .findFirst();
    }

    /** Of a text, in its order; those without a sure place last. */
    List<MentionView> in(Viewer viewer, Text text, int most) {
        return some(
                viewer, Condition.of("m.text_id = :text", "text", text.id()), "m.anchor_start nulls last, m.id", most);
    }

    /** @param where on the alias {@code m}; @param order columns, never a caller's words */
    List<MentionView> some(Viewer viewer, Condition where, String order, int most) {
        Condition which = where.and(Readable.inSql(viewer));
        return Rows.of(
                entities,
                new Condition(SELECT + which.clause() + " order by " + order + " limit " + most, which.parameters()),
                MentionViews::view);
    }

    /** Where those of a text stand: rows of id, start and end, in the order of the text. */
    List<Object[]> places(Viewer viewer, Text text) {
        Condition which = Condition.of(
                        "m.unmade is null and m.text_id = :text and m.anchor_start is not null", "text", text.id())
                .and(Readable.inSql(viewer));
        return Rows.of(
                entities,
                new Condition(
                        "select m.id, m.anchor_start, m.anchor_end from mention m join document d on d.id = m.document_id"
                                + " where " + which.clause() + " order by m.anchor_start, m.id limit " + MOST_PLACES,
                        which.parameters()));
    }

    private static MentionView view(ResultSet row) throws SQLException {
        return new MentionView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, Integer.class),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getString(7),
                new MentionView.Named(
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12)),
                new MentionView.Author(row.getObject(13, UUID.class), row.getString(14)));
    }
}
