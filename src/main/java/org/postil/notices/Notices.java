package org.postil.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.collections.Follows;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * What accounts are told. A notice is found by its account alone, and only while the account may read the document and
 * still has the notes it is about; what it says is worked out when it is read.
 */
@ApplicationScoped
class Notices {
    /** The most that is counted: more is said as many. */
    static final int MANY = 100;

    /** Of the notes a notice is about, those that are there and that the viewer may see. */
    private static final String ABOUT = """
            from notice n join document d on d.id = n.document_id join account c on c.id = n.actor
            join lateral (
                select count(*) as notes,
                       count(*) filter (where a.anchor_state in ('uncertain', 'lost') and a.anchor_settled is null) as waiting
                from annotation a
                where (a.id = n.annotation_id or a.author = n.account_id and a.text_id = n.text_id
                    and a.in_reply_to is null and (
                        a.anchor_revision = n.revision and a.anchor_state in ('uncertain', 'lost')
                        or exists (select 1 from settlement s where s.annotation_id = a.id and s.revision = n.revision
                            and s.before ->> 'state' in ('uncertain', 'lost'))
                        or exists (select 1 from past_anchor p where p.annotation_id = a.id and p.revision = n.revision
                            and p.state in ('uncertain', 'lost'))))
                  and (%s)
            ) about on about.notes > 0
            where n.account_id = :account and (%s)""";

    private final EntityManager entities;
    private final Follows follows;

    Notices(EntityManager entities, Follows follows) {
        this.entities = entities;
        this.follows = follows;
    }

    /**
     * The newest first.
     *
     * @param before the last of the page before, or null
     */
    List<NoticeView> of(Viewer viewer, UUID before, int most) {
        viewer.requireAccount();
        Condition more = before == null ? Condition.ALWAYS : Condition.of("n.id < :before", "before", before);
        Condition where = Readable.inSql(viewer).and(more);
        String sql =
                "select n.id, n.at, n.kind, n.actor, c.name, d.id as document, d.slug, d.title, n.text_id, n.revision,"
                        + " about.notes, about.waiting, n.annotation_id, n.how, n.read is not null "
                        + about(viewer, where)
                        + " order by n.id desc";
        return bound(viewer, where, sql)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> view((Object[]) row))
                .toList();
    }

    /** How many he has not read, up to {@link #MANY}, and in how many collections that he follows something is new. */
    int unread(Viewer viewer) {
        Condition where = Readable.inSql(viewer).and(Condition.of("n.read is null"));
        String sql = "select n.id " + about(viewer, where) + " limit " + MANY;
        return bound(viewer, where, sql).getResultList().size()
                + follows.news(viewer).size();
    }

    /** @throws Problem 404 for a notice to somebody else */
    void read(Viewer viewer, UUID id) {
        int marked = entities.createQuery("update Notice n set n.read = coalesce(n.read, :now)"
                        + " where n.id = :id and n.account = :account")
                .setParameter("now", Instant.now())
                .setParameter("id", id)
                .setParameter("account", viewer.requireAccount())
                .executeUpdate();
        if (marked == 0 && !follows.read(viewer, id)) {
            throw Problem.notFound("notice");
        }
    }

    void readAll(Viewer viewer) {
        entities.createQuery("update Notice n set n.read = :now where n.account = :account and n.read is null")
                .setParameter("now", Instant.now())
                .setParameter("account", viewer.requireAccount())
                .executeUpdate();
        follows.readAll(viewer);
    }

    private static String about(Viewer viewer, Condition where) {
        return ABOUT.formatted(Visible.to(viewer).clause(), where.clause());
    }

    private jakarta.persistence.Query bound(Viewer viewer, Condition where, String sql) {
        return where.and(Visible.to(viewer))
                .bind(entities.createNativeQuery(sql, Object[].class))
                .setParameter("account", viewer.accountOrNobody());
    }

    private static NoticeView view(Object[] row) {
        String kind = (String) row[2];
        boolean adrift = kind.equals(Notice.ADRIFT);
        UUID id = (UUID) row[0];
        String slug = (String) row[6];
        return new NoticeView(
                id,
                (Instant) row[1],
                kind,
                new NoticeView.Person((UUID) row[3], (String) row[4]),
                new NoticeView.Where((UUID) row[5], slug, (String) row[7]),
                (Integer) row[9],
                adrift ? number(row[10]) : null,
                adrift ? number(row[11]) : null,
                (UUID) row[12],
                (String) row[13],
                (Boolean) row[14],
                adrift ? "/documents/" + slug + "?text=" + row[8] + "#unsettled" : "/annotations/" + row[12]);
    }

    private static int number(Object counted) {
        return ((Number) counted).intValue();
    }
}
