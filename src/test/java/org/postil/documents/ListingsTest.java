package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Account;
import org.postil.accounts.Group;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;

@QuarkusTest
@TestTransaction
class ListingsTest {
    private static final int RECORDS = 3000;
    private static final ArchiveQuery NAMED = ArchiveQuery.EVERYTHING.with(Side.PERSON, "everywhere");

    @Inject
    EntityManager entities;

    @Inject
    Viewers viewers;

    @Inject
    Listings listings;

    @Test
    void whoIsNamedInHalfOfTheRecordsIsFoundInEachOfThemPageByPage() {
        Viewer viewer = archive();
        List<UUID> found = new ArrayList<>();
        List<DocumentView> page;
        do {
            page = listings.page(viewer, NAMED, found.size(), 100);
            page.forEach(document -> found.add(document.id()));
        } while (!page.isEmpty());
        assertThat(found).hasSize(RECORDS / 2).isEqualTo(naming(viewer));
        assertThat(listings.count(viewer, NAMED)).isEqualTo(RECORDS / 2);
    }

    @Test
    void twoNamesAreFoundWhereBothStand() {
        Viewer viewer = archive();
        ArchiveQuery both = NAMED.with(Side.PLACE, "often");
        assertThat(listings.count(viewer, both)).isEqualTo(RECORDS / 6);
        assertThat(listings.page(viewer, both, RECORDS / 6 - 10, 100))
                .hasSize(10)
                .allMatch(document -> Integer.parseInt(document.title().substring("Record ".length())) % 6 == 0);
    }

    @Test
    void whoIsCalledTheSameInTwoGroupsIsFoundInBoth() {
        Viewer one = archive();
        Viewer other = archive();
        Membership joined =
                new Membership(one.account(), other.groups().iterator().next(), Role.READER);
        entities.persist(joined);
        entities.flush();
        Viewer both = viewers.of(entities.find(Account.class, one.account()));
        assertThat(listings.count(both, NAMED)).isEqualTo(RECORDS);
        assertThat(listings.count(other, NAMED)).isEqualTo(RECORDS / 2);
    }

    @Test
    void otherFiltersNarrowThem() {
        Viewer viewer = archive();
        ArchiveQuery letters = NAMED.with(Side.KIND, "letter");
        assertThat(listings.page(viewer, letters, 0, 10))
                .hasSize(10)
                .allMatch(document -> document.kind().equals("letter"))
                .allMatch(document -> naming(viewer).contains(document.id()));
    }

    @Test
    void aPageThatIsKnownShowsNothingThatMayNotBeReadAnyMore() {
        Viewer viewer = archive();
        List<DocumentView> before = listings.page(viewer, NAMED, 0, 10);
        Group other = new Group("elsewhere-" + UUID.randomUUID(), "Another archive");
        entities.persist(other);
        entities.flush();
        entities.createNativeQuery("update document set group_id = :other where id = :gone")
                .setParameter("other", other.id())
                .setParameter("gone", before.get(3).id())
                .executeUpdate();
        assertThat(listings.page(viewer, NAMED, 0, 10))
                .hasSize(9)
                .doesNotContain(before.get(3))
                .isSubsetOf(before);
    }

    private Viewer archive() {
        Group group = new Group("listed-" + UUID.randomUUID(), "An archive");
        Account owner = new Account(group.slug() + "@example.org", "An owner");
        entities.persist(group);
        entities.persist(owner);
        entities.persist(new Membership(owner.id(), group.id(), Role.OWNER));
        entities.flush();
        run(
                "insert into authority (id, group_id, kind, slug, name, called, spellings, filed, created, updated, version)"
                        + " select uuidv7(), :group, kind, slug, slug, array[slug], slug, slug, now(), now(), 0"
                        + " from (values ('person', 'everywhere'), ('place', 'often')) made (kind, slug)",
                group);
        run(
                "insert into document (id, slug, group_id, title, date, date_earliest, date_latest, kind, created_by, created,"
                        + " updated, version) select uuidv7(), 'listed-' || n || '-' || cast(:group as text), :group, 'Record ' || n,"
                        + " cast(day as text), day, day, (array['letter', 'report', 'letter'])[1 + n % 3], '"
                        + owner.id()
                        + "', now(), now(), 0 from (select n, date '1956-01-01' + n % 300 as day from generate_series(1, "
                        + RECORDS + ") n) made",
                group);
        run(
                "insert into naming (document_id, authority_id, part, position) select d.id, a.id, part, 0 from document d"
                        + " join authority a on a.group_id = d.group_id cross join unnest(case a.slug when 'often'"
                        + " then array['place'] else array['sender', 'mentioned'] end) part where d.group_id = :group"
                        + " and cast(substr(d.title, 8) as integer) % case a.slug when 'often' then 3 else 2 end = 0",
                group);
        return viewers.of(owner);
    }

    private void run(String sql, Group group) {
        entities.createNativeQuery(sql).setParameter("group", group.id()).executeUpdate();
    }

    private List<UUID> naming(Viewer viewer) {
        return entities.createNativeQuery(
                        "select d.id from document d where d.group_id in (:groups) and cast(substr(d.title, 8) as integer) % 2"
                                + " = 0 order by d.date_earliest, d.id",
                        UUID.class)
                .setParameter("groups", viewer.groups())
                .getResultList();
    }
}
