package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * Who follows which collections, and what is new in them. Nothing is kept of what is new: it is worked out when somebody asks,
 * so that entering documents costs followers nothing, and nobody is told of what he may not read now.
 */
@ApplicationScoped
public class Follows {
    private static final String NEWS = """
            select f.id, c.slug, c.title, count(distinct d.id), max(p.placed) as latest
            from follower f join collection c on c.id = f.collection_id
            cross join lateral collections_in(c.id) i (id)
            join placement p on p.collection_id = i.id and p.placed > f.seen
            join document d on d.id = p.document_id
            where f.account_id = :account and (%s)
            group by f.id, c.slug, c.title order by latest desc""";

    private final EntityManager entities;

    Follows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * That documents have come into a collection somebody follows, or into one that stands in it.
     *
     * @param id under which it is marked as read
     * @param documents how many that he may read
     * @param at when the latest came
     */
    public record News(UUID id, String slug, String title, int documents, Instant at) {}

    /** What is new for the viewer, the latest first. @throws Problem 401 */
    public List<News> news(Viewer viewer) {
        Condition which = Readable.inSql(viewer).and(Collections.seen(viewer, "c"));
        Condition query = new Condition(NEWS.formatted(which.clause()), which.parameters())
                .with("account", viewer.requireAccount());
        return Rows.of(
                entities,
                query,
                row -> new News(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant()));
    }

    /** Marks what is new in one collection as read. @return whether the id is of a collection the viewer follows */
    public boolean read(Viewer viewer, UUID id) {
        return looked(Condition.of("f.id = :id", "id", id).with("account", viewer.requireAccount())) > 0;
    }

    public void readAll(Viewer viewer) {
        looked(Condition.of("true", "account", viewer.requireAccount()));
    }

    boolean isFollowing(Viewer viewer, Collection collection) {
        Condition query = new Condition(
                "select 1 from follower where account_id = :account and collection_id = :collection",
                Map.of("account", viewer.accountOrNobody(), "collection", collection.id()));
        return !Rows.of(entities, query).isEmpty();
    }

    /** From now on. Who follows already goes on. @throws Problem 401 */
    void follow(Viewer viewer, Collection collection) {
        entities.createNativeQuery("insert into follower (id, account_id, collection_id, since, seen)"
                        + " values (:id, :account, :collection, clock_timestamp(), clock_timestamp())"
                        + " on conflict (account_id, collection_id) do nothing")
                .setParameter("id", Ids.next())
                .setParameter("account", viewer.requireAccount())
                .setParameter("collection", collection.id())
                .executeUpdate();
    }

    /** @throws Problem 401 */
    void leave(Viewer viewer, Collection collection) {
        entities.createNativeQuery("delete from follower where account_id = :account and collection_id = :collection")
                .setParameter("account", viewer.requireAccount())
                .setParameter("collection", collection.id())
                .executeUpdate();
    }

    /** Up to the latest that is there, and not up to now: what others have begun and not ended comes later. */
    private int looked(Condition which) {
        return which.bind(entities.createNativeQuery(
                        "update follower f set seen = greatest(f.seen, coalesce((select max(p.placed) from placement p"
                                + " where p.collection_id in (select collections_in(f.collection_id))), f.seen))"
                                + " where f.account_id = :account and " + which.clause()))
                .executeUpdate();
    }
}
