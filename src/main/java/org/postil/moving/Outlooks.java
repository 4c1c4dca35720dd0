package org.postil.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Group;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.authorities.Counterparts;
import org.postil.documents.Document;
import org.postil.moving.Outlook.Left;
import org.postil.moving.Outlook.Names;
import org.postil.moving.Outlook.NotesFor;
import org.postil.moving.Outlook.Place;
import org.postil.moving.Outlook.Readers;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** Says what would become of documents and of all that is on them, before they are moved. */
@ApplicationScoped
class Outlooks {
    private static final int SOME = 12;

    private static final String MEMBERS = "(select count(*) from membership m where m.group_id = g.id"
            + " and (m.ends is null or m.ends > now()) and not exists (select 1 from membership o"
            + " where o.account_id = m.account_id and o.group_id in (:others) and (o.ends is null or o.ends > now())))";

    private final EntityManager entities;
    private final Homes homes;
    private final Counterparts counterparts;

    Outlooks(EntityManager entities, Homes homes, Counterparts counterparts) {
        this.entities = entities;
        this.homes = homes;
        this.counterparts = counterparts;
    }

    /** @throws Problem 400 when nothing would move, 403 for who is not editor in both places */
    Outlook of(Viewer viewer, Collection<Document> documents, UUID group) {
        viewer.require(Role.EDITOR, group);
        List<UUID> from = documents.stream().map(Document::group).distinct().toList();
        from.forEach(one -> viewer.require(Role.EDITOR, one));
        if (from.contains(group)) {
            throw Problem.invalid("group", "The document is there already.");
        }
        List<UUID> ids = documents.stream().map(Document::id).toList();
        boolean nowOpen = from.stream().anyMatch(this::isPublic) || openings(ids, "l.token_hash is null") > 0;
        boolean thenOpen = isPublic(group);
        List<Readers> lose = new ArrayList<>(readers(from, List.of(group)));
        lose.addAll(shown(ids, group));
        return new Outlook(
                from.stream().map(one -> place(viewer, one)).toList(),
                place(viewer, group),
                readers(List.of(group), from),
                lose,
                openings(ids, "l.token_hash is not null"),
                thenOpen && !nowOpen,
                nowOpen && !thenOpen,
                seeking(group),
                notes(viewer, ids, group, thenOpen),
                collections(ids, group),
                names(ids, group));
    }

    private Place place(Viewer viewer, UUID group) {
        return new Place(group, homes.name(viewer, group), viewer.isLibrary(group));
    }

    private boolean isPublic(UUID group) {
        return entities.find(Group.class, group).isPublic();
    }

    /** Members of these groups and of none of the others. In a library there is nobody but its owner. */
    private List<Readers> readers(List<UUID> groups, List<UUID> others) {
        return counted(Condition.of(
                        "select g.name, " + MEMBERS + " from research_group g where g.id in (:groups)"
                                + " and g.library_of is null order by g.name",
                        "groups",
                        groups)
                .with("others", others));
    }

    /** Groups in which collections show the documents. */
    private List<Readers> shown(List<UUID> documents, UUID but) {
        return counted(Condition.of(
                        "select g.name, " + MEMBERS + " from research_group g where g.id <> :to and g.id in"
                                + " (select s.group_id from opening o join showing s on s.id = o.grant_id"
                                + " where o.document_id in (:documents)) order by g.name",
                        "documents",
                        documents)
                .with("to", but)
                .with("others", List.of(but)));
    }

    private List<Readers> counted(Condition query) {
        return Rows.of(entities, query, row -> new Readers(row.getString(1), row.getLong(2))).stream()
                .filter(readers -> readers.people() > 0)
                .toList();
    }

    private long openings(List<UUID> documents, String which) {
        return Rows.of(
                        entities,
                        Condition.of(
                                "select count(distinct l.id) from opening o join share_link l on l.id = o.grant_id"
                                        + " where o.document_id in (:documents) and l.revoked is null and " + which,
                                "documents",
                                documents),
                        row -> row.getLong(1))
                .get(0);
    }

    private boolean seeking(UUID group) {
        return Rows.of(
                        entities,
                        Condition.of(
                                "select exists (select 1 from collection c where c.group_id = :group"
                                        + " and c.query is not null and (exists (select 1 from showing s where s.collection_id = c.id)"
                                        + " or exists (select 1 from collection_share s join share_link l on l.id = s.share_id"
                                        + " where s.collection_id = c.id and l.revoked is null)))",
                                "group",
                                group),
                        row -> row.getBoolean(1))
                .get(0);
    }

    private List<NotesFor> notes(Viewer viewer, List<UUID> documents, UUID to, boolean open) {
        Condition visible =
                Condition.of("d.id in (:documents)", "documents", documents).and(Visible.to(viewer));
        String query =
                "select a.visibility, g.id, g.name, count(*) from annotation a join document d on d.id = a.document_id"
                        + " left join research_group g on a.visibility = 'group' and g.id = any(a.groups) and g.id in (:mine)"
                        + " where " + visible.clause() + " group by 1, 2, 3 order by 1, 3";
        return Rows.of(entities, new Condition(query, visible.parameters()).with("mine", viewer.groups()), row -> {
            UUID group = row.getObject(2, UUID.class);
            boolean read = !"group".equals(row.getString(1)) || open || to.equals(group);
            return new NotesFor(row.getString(1), row.getString(3), read, row.getLong(4));
        });
    }

    private List<Left> collections(List<UUID> documents, UUID to) {
        return Rows.of(
                entities,
                Condition.of(
                                "select distinct c.slug, c.title from placement p join collection c on c.id = p.collection_id"
                                        + " where p.document_id in (:documents) and not p.found and c.group_id <> :to"
                                        + " order by c.title",
                                "documents",
                                documents)
                        .with("to", to),
                row -> new Left(row.getString(1), row.getString(2)));
    }

    private Names names(List<UUID> documents, UUID to) {
        List<Map.Entry<UUID, String>> all = Rows.of(
                entities,
                Condition.of(
                        "select distinct a.id, a.name from appearance n join authority a on a.id = n.authority_id"
                                + " where n.document_id in (:documents) order by a.name",
                        "documents",
                        documents),
                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)));
        Map<UUID, UUID> known =
                counterparts.known(to, all.stream().map(Map.Entry::getKey).toList());
        List<String> made = all.stream()
                .filter(one -> !known.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Names(all.size(), made.size(), made.stream().limit(SOME).toList());
    }
}
