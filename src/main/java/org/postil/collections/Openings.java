package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Keeps what links and showings open in step with what stands in their collections. What they open are rows of the documents
 * package, so that whoever looks for documents need not know of collections; here alone it is worked out which rows.
 */
@ApplicationScoped
class Openings {
    private static final String KEEP = """
            with granted as (
                select cs.share_id as id, i.id as collection_id from collection_share cs
                join share_link l on l.id = cs.share_id join collection c on c.id = cs.collection_id
                cross join lateral collections_in(c.id) i (id)
                where c.group_id = :group and l.revoked is null
                union all
                select s.id, i.id from showing s join collection c on c.id = s.collection_id
                cross join lateral collections_in(c.id) i (id)
                where c.group_id = :group),
            standing as (
                select distinct g.id as grant_id, p.document_id
                from granted g join placement p on p.collection_id = g.collection_id
                where %1$s),
            opened as (
                insert into opening (document_id, grant_id) select s.document_id, s.grant_id from standing s
                on conflict do nothing),
            closed as (
                delete from opening o using granted g where o.grant_id = g.id and %2$s and not exists (
                    select 1 from standing s where s.grant_id = o.grant_id and s.document_id = o.document_id)
                returning o.grant_id)
            select distinct s.group_id from closed c left join showing s on s.id = c.grant_id""";

    private final EntityManager entities;
    private final Event<AccessChanged> changed;

    Openings(EntityManager entities, Event<AccessChanged> changed) {
        this.entities = entities;
        this.changed = changed;
    }

    /** Until the end of the transaction nobody else changes what the collections of this group hold or open. */
    void lock(UUID group) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(collections_lock(:group))) locked", Integer.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    /** The same as long as the documents that a query finds are kept; several may do that at once, of different documents. */
    void shareLock(UUID group) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock_shared(collections_lock(:group))) locked",
                        Integer.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    /**
     * Opens and closes what a change calls for. Whoever has a document open that was closed to him is sent away.
     *
     * @param by who made the change, under {@link #lock}
     */
    void keep(Viewer by, UUID group) {
        keep(by, group, Condition.of(KEEP.formatted("true", "true"), "group", group));
    }

    /** The same of these documents alone, under {@link #shareLock}. */
    void keep(Viewer by, UUID group, List<UUID> documents) {
        String these = ".document_id in (:documents)";
        keep(
                by,
                group,
                Condition.of(KEEP.formatted("p" + these, "o" + these), "group", group)
                        .with("documents", documents));
    }

    private void keep(Viewer by, UUID group, Condition kept) {
        entities.flush();
        List<Optional<UUID>> closed = Rows.of(entities, kept, row -> Optional.ofNullable(row.getObject(1, UUID.class)));
        if (!closed.isEmpty()) {
            changed.fire(new AccessChanged(by, group));
        }
        closed.stream().flatMap(Optional::stream).forEach(shownIn -> changed.fire(new AccessChanged(by, shownIn)));
    }
}
