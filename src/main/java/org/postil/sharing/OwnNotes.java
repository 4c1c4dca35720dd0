package org.postil.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteFilters;
import org.postil.annotations.NoteSearch;
import org.postil.annotations.Visible;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** Finds the notes that somebody means, and works out what changing their readers would do. */
@ApplicationScoped
class OwnNotes {
    /** More are not changed at once. */
    static final int MOST = 50_000;

    private static final int MOST_AUTHORS = 20;
    static final String FROM = " from annotation a join document d on d.id = a.document_id where ";

    /** The groups whose members read a note: when it is public, those that see its document. */
    private static final String READERS = "case %1$s when 'group' then %2$s when 'public' then array[d.group_id]"
            + " || array(select s.group_id from showing s join opening o on o.grant_id = s.id where o.document_id = d.id)"
            + " else cast('{}' as uuid[]) end";

    private static final String OPEN =
            "%s = 'public' and d.group_id in (select p.id from research_group p where p.public)";

    /** People who are in the one groups and not in the others, their author left out. */
    private static final String PEOPLE = "(select count(distinct m.account_id) from kinds k"
            + " join membership m on m.group_id = any(k.%1$s) and (m.ends is null or m.ends > now())"
            + " join account c on c.id = m.account_id and c.suspended is null"
            + " where m.account_id <> :viewerAccount and not k.open_%2$s and not exists (select 1 from membership n"
            + " where n.account_id = m.account_id and n.group_id = any(k.%2$s) and (n.ends is null or n.ends > now())))";

    private final EntityManager entities;
    private final Documents documents;
    private final NoteFilters filters;
    private final NoteSearch search;

    OwnNotes(EntityManager entities, Documents documents, NoteFilters filters, NoteSearch search) {
        this.entities = entities;
        this.documents = documents;
        this.filters = filters;
        this.search = search;
    }

    /** What a change to these would do. @throws Problem 400, 404 */
    Preview preview(Viewer viewer, Which which, Change change) {
        change.require(viewer);
        Condition found = found(viewer, which);
        Condition own = own(found).and(change.bound(viewer, change.differs()));
        String sql = "with found as materialized (select a.id, d.id as document_id, "
                + Change.VISIBILITY_AFTER + " as becomes, " + change.groupsAfter() + " as becomes_groups, "
                + change.possible() + " as possible, "
                + READERS.formatted("a.visibility", "a.groups") + " as before, "
                + READERS.formatted(Change.VISIBILITY_AFTER, change.groupsAfter()) + " as after, "
                + OPEN.formatted("a.visibility") + " as open_before, "
                + OPEN.formatted(Change.VISIBILITY_AFTER) + " as open_after" + FROM + own.clause() + "),"
                + " kinds as (select distinct before, after, open_before, open_after from found where possible)"
                + " select (select count(*) from found where possible),"
                + " (select count(distinct document_id) from found where possible), "
                + PEOPLE.formatted("after", "before") + ", " + PEOPLE.formatted("before", "after")
                + ", (select coalesce(bool_or(open_after and not open_before), false) from kinds),"
                + " (select count(*) from found where not possible), " + hidden(viewer);
        Condition query = new Condition(sql, own.and(Visible.to(viewer, "r")).parameters());
        List<Preview.Whose> others = others(found);
        return Rows.of(
                        entities,
                        query,
                        row -> new Preview(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getBoolean(5),
                                row.getLong(6),
                                others,
                                row.getLong(7)))
                .get(0);
    }

    /** The ids of those of one's own to which a change applies. @throws Problem 400, 404 */
    List<UUID> ids(Viewer viewer, Which which, Change change) {
        change.require(viewer);
        Condition own =
                own(found(viewer, which)).and(change.bound(viewer, change.differs() + " and " + change.possible()));
        List<UUID> ids = Rows.of(
                entities,
                new Condition(
                        "select a.id" + FROM + own.clause() + " order by a.id limit " + (MOST + 1), own.parameters()),
                row -> row.getObject(1, UUID.class));
        if (ids.size() > MOST) {
            throw Problem.invalid(
                    "query", "These are more than " + MOST + " notes. Narrow it down, and do it in parts.");
        }
        return ids;
    }

    /** Of others' replies in these threads that the viewer sees, those that not all see who will see the note. */
    private static String hidden(Viewer viewer) {
        return "(select count(*) from found f join document d on d.id = f.document_id"
                + " join annotation r on r.root = f.id and r.in_reply_to is not null where f.possible"
                + " and r.author <> :viewerAccount and ("
                + Visible.to(viewer, "r").clause() + ")"
                + " and case f.becomes when 'group' then not (r.visibility = 'public' or r.groups @> f.becomes_groups)"
                + " when 'public' then r.visibility <> 'public' else false end)";
    }

    private List<Preview.Whose> others(Condition found) {
        Condition theirs = found.and(Condition.of("a.author <> :viewerAccount"));
        return Rows.of(
                entities,
                new Condition(
                        "select w.id, w.name, count(*) from annotation a join document d on d.id = a.document_id"
                                + " join account w on w.id = a.author where " + theirs.clause()
                                + " group by w.id, w.name order by 3 desc, w.name limit " + MOST_AUTHORS,
                        theirs.parameters()),
                row -> new Preview.Whose(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)));
    }

    private static Condition own(Condition found) {
        return found.and(Condition.of("a.author = :viewerAccount"));
    }

    /** Notes the viewer sees, replies left out; without anything said, his own. */
    private Condition found(Viewer viewer, Which which) {
        viewer.requireAccount();
        Condition found = Readable.inSql(viewer).and(Visible.to(viewer)).and(Condition.of("a.in_reply_to is null"));
        if (which.query() == null && which.document() == null) {
            found = found.and(Condition.of("a.author = :viewerAccount"));
        }
        if (which.query() != null) {
            found = found.and(search.found(viewer, which.query()));
        }
        if (which.document() != null) {
            Document document =
                    documents.named(viewer, which.document()).orElseThrow(() -> Problem.notFound("document"));
            found = found.and(Condition.of("d.id = :rsDocument", "rsDocument", document.id()));
            if (which.filter() != null) {
                found = found.and(filters.condition(viewer, which.filter()));
            }
        }
        return which.readers() == null ? found : found.and(readBy(viewer, which));
    }

    private static Condition readBy(Viewer viewer, Which which) {
        return switch (which.readers()) {
            case "private", "public" -> Condition.of("a.visibility = :rsReaders", "rsReaders", which.readers());
            default -> Visible.meant(viewer, "rsReaders", which.readingGroup());
        };
    }
}
