package org.postil.collections;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Scope;
import org.postil.accounts.Viewer;
import org.postil.authorities.AuthorityChanged;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.DocumentChanged;
import org.postil.documents.DocumentsJoined;
import org.postil.documents.Sieve;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Keeps what the queries of collections find, in the transaction in which anything changes that they go by: whole when a
 * query changes, else for the documents that did. So what stands in a collection can be asked for without asking any query,
 * and a document leaves the sight of a link's holders in the moment in which it is no longer found.
 *
 * <p>Who changes documents holds their rows and then shares the lock of the group's collections; who changes a query has that
 * lock alone. So each of two who change things at once is seen by the one who comes second.
 */
@ApplicationScoped
class Finding {
    private static final String FIND = """
            with wanted as (select d.id from document d where %s)
            insert into placement (collection_id, document_id, position, remark, found)
            select :collection, w.id, :behind, '', true from wanted w
            where not exists (
                select 1 from passed_over o where o.collection_id = :collection and o.document_id = w.id)
            on conflict do nothing""";

    private static final String LOSE = """
            delete from placement p where p.collection_id = :collection and p.found and %s and not exists (
                select 1 from document d where d.id = p.document_id and %s)""";

    /** After all that keeps the names of documents. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

    private final EntityManager entities;
    private final Sieve sieve;
    private final Openings openings;

    Finding(EntityManager entities, Sieve sieve, Openings openings) {
        this.entities = entities;
        this.sieve = sieve;
        this.openings = openings;
    }

    /** What a query finds now in a group. */
    long count(UUID group, KeptSearch search) {
        return Rows.of(entities, counted(matching(group, search)), row -> row.getLong(1))
                .get(0);
    }

    /** A search with the names that its people, places and subjects have in the register, for pages. */
    Map<String, String> inWords(UUID group, KeptSearch search) {
        Map<String, String> words = new HashMap<>();
        register(group, search, (part, record) -> words.put(part, record[1]));
        return words;
    }

    /** All that the query of a collection finds, and nothing else that was found; under the group's lock. */
    void whole(Viewer by, Collection collection) {
        entities.flush();
        KeptSearch search = collection.query();
        if (search == null) {
            entities.createNativeQuery("delete from placement where collection_id = :collection and found")
                    .setParameter("collection", collection.id())
                    .executeUpdate();
            entities.createNativeQuery("delete from passed_over where collection_id = :collection")
                    .setParameter("collection", collection.id())
                    .executeUpdate();
        } else {
            find(collection.id(), matching(collection.group(), search), Condition.ALWAYS);
        }
        openings.keep(by, collection.group());
    }

    /** Marks a document as one that shall not be found, or as one that may be. */
    void passOver(Collection collection, UUID document, boolean passed) {
        entities.createNativeQuery(
                        passed
                                ? "insert into passed_over (collection_id, document_id) values (:collection, :document)"
                                        + " on conflict do nothing"
                                : "delete from passed_over where collection_id = :collection and document_id = :document")
                .setParameter("collection", collection.id())
                .setParameter("document", document)
                .executeUpdate();
    }

    void onDocument(@Observes @Priority(LATE) DocumentChanged changed) {
        these(
                changed.by(),
                changed.document().group(),
                List.of(changed.document().id()));
    }

    void onJoined(@Observes @Priority(LATE) DocumentsJoined joined) {
        these(joined.by(), joined.group(), List.copyOf(joined.documents()));
    }

    void onAuthority(@Observes @Priority(LATE) AuthorityChanged changed) {
        entities.flush();
        List<UUID> bearers = Rows.of(
                entities,
                Condition.of(
                        "select distinct n.document_id from naming n where n.authority_id in (:authorities)",
                        "authorities",
                        changed.authorities()),
                row -> row.getObject(1, UUID.class));
        if (!bearers.isEmpty()) {
            these(changed.by(), changed.group(), bearers);
        }
    }

    private void these(Viewer by, UUID group, List<UUID> changed) {
        entities.flush();
        openings.shareLock(group);
        List<Collection> searching = entities.createQuery(
                        "select c from Collection c where c.group = :group and c.query is not null", Collection.class)
                .setParameter("group", group)
                .getResultList();
        for (Collection collection : searching) {
            find(
                    collection.id(),
                    matching(group, collection.query()),
                    Condition.of("p.document_id in (:changed)", "changed", changed));
        }
        if (!searching.isEmpty()) {
            openings.keep(by, group, changed);
        }
    }

    /** @param which of the placements, on the alias {@code p} */
    private void find(UUID collection, Condition matching, Condition which) {
        Condition among = new Condition(which.clause().replace("p.document_id", "d.id"), which.parameters());
        Condition wanted = matching.and(among);
        wanted.bind(entities.createNativeQuery(FIND.formatted(wanted.clause())))
                .setParameter("collection", collection)
                .setParameter("behind", Placement.BEHIND)
                .executeUpdate();
        Condition lost = matching.and(which);
        Condition parameters = new Condition("", lost.parameters());
        parameters
                .bind(entities.createNativeQuery(LOSE.formatted(which.clause(), matching.clause())))
                .setParameter("collection", collection)
                .executeUpdate();
    }

    /** On the alias {@code d}: what passes the filter for somebody who is a member of this group and of nothing else. */
    private Condition matching(UUID group, KeptSearch search) {
        Viewer member = new Viewer(
                null, null, null, false, Locale.ROOT, Map.of(group, Role.READER), null, List.of(), Scope.READ, null);
        Map<String, String> inForce = new HashMap<>();
        register(group, search, (part, record) -> inForce.put(part, record[0]));
        ArchiveQuery query = search.with(inForce).query();
        return sieve.inSql(query, member).and(Condition.of("d.group_id = :home", "home", group));
    }

    private interface Registered {
        void take(String part, String[] slugAndName);
    }

    /** Whom a search names, by what their records have become part of. */
    private void register(UUID group, KeptSearch search, Registered registered) {
        Map.of("person", "people", "place", "places", "subject", "subjects").forEach((part, register) -> {
            String slug = search.parts().get(part);
            if (slug != null) {
                Condition asked = new Condition("""
                        with recursive way (id, slug, name, merged_into) as (
                            select a.id, a.slug, a.name, a.merged_into from authority a
                            where a.group_id = :group and a.register = :register and a.slug = :slug
                            union
                            select a.id, a.slug, a.name, a.merged_into from way w join authority a on a.id = w.merged_into)
                        select slug, name from way where merged_into is null""", Map.of("group", group, "register", register, "slug", slug));
                Rows.of(entities, asked, row -> new String[] {row.getString(1), row.getString(2)}).stream()
                        .findFirst()
                        .ifPresent(record -> registered.take(part, record));
            }
        });
    }

    private static Condition counted(Condition matching) {
        return new Condition("select count(*) from document d where " + matching.clause(), matching.parameters());
    }
}
