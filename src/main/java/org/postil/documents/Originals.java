package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * The files documents were made of. Whoever may read a document may have the file it is the whole of; a file that holds
 * other records as well is for those who may read them all, the members of the group.
 */
@ApplicationScoped
@Named("originals")
public class Originals implements FileUse {
    private static final Condition WHOLE_OR_MEMBER =
            Condition.of("o.part = '' or d.group_id = any(cast(:viewerMember as uuid[]))"
                    + " or d.group_id in (select rg.id from research_group rg where rg.public)");

    private static final int MOST = 1000;

    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Event<OriginalAdded> added;

    Originals(EntityManager entities, CurrentViewer viewer, Event<OriginalAdded> added) {
        this.entities = entities;
        this.viewer = viewer;
        this.added = added;
    }

    @Override
    public String inSql() {
        return "exists (select 1 from document_original o where o.file_id = s.id)";
    }

    /** Says that a document was made of a file, or completed from it. The same bytes are named once. */
    public void add(Document document, UUID file, String part) {
        insert(document, file, part);
        if (part.isEmpty()) {
            added.fire(new OriginalAdded(document, file));
        }
    }

    private void insert(Document document, UUID file, String part) {
        entities.createNativeQuery("insert into document_original (document_id, file_id, part, added)"
                        + " select :document, s.id, :part, now() from stored_file s where s.id = :file"
                        + " and not exists (select 1 from document_original o join stored_file t on t.id = o.file_id"
                        + " where o.document_id = :document and t.sha256 = s.sha256)")
                .setParameter("document", document.id())
                .setParameter("file", file)
                .setParameter("part", part)
                .executeUpdate();
    }

    /** For the page of a document, whose reader is the one who asks. */
    public List<Original> of(DocumentView document) {
        return of(viewer.get(), document.id());
    }

    /** Those that the viewer may have, the first brought in first. */
    public List<Original> of(Viewer viewer, UUID document) {
        return select(viewer, Condition.of("o.document_id = :document", "document", document));
    }

    Optional<Original> of(Viewer viewer, String slug, UUID file) {
        return select(
                        viewer,
                        Condition.of("d.slug = :slug and o.file_id = :file", "slug", slug)
                                .with("file", file))
                .stream()
                .findFirst();
    }

    /** A document that is the whole of a file, with what it is called and when it is from. */
    public record Whole(UUID document, UUID file, String title, String date) {
        /** Whether something else is said here of either; then it matters who has said what stands there. */
        public boolean isOtherwise(DocumentDraft said) {
            return DocumentDraft.isOther(title, said.title())
                    || !date.isEmpty() && DocumentDraft.isOther(date, said.date());
        }
    }

    /** Those of a group that are the whole of a file of this name, as far as the viewer may read them; some, of very many. */
    public List<Whole> wholes(Viewer viewer, UUID group, String name) {
        Condition condition = Condition.of("s.name = :name and o.part = ''", "name", name)
                .and(Condition.of("d.group_id = :group", "group", group))
                .and(Readable.inSql(viewer));
        return Rows.of(
                entities,
                new Condition(
                        "select d.id, s.id, d.title, d.date from stored_file s join document_original o on o.file_id = s.id"
                                + " join document d on d.id = o.document_id where " + condition.clause()
                                + " order by d.id limit " + MOST,
                        condition.parameters()),
                row -> new Whole(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)));
    }

    private List<Original> select(Viewer viewer, Condition which) {
        Condition condition = which.and(WHOLE_OR_MEMBER).and(Readable.inSql(viewer));
        return Rows.of(
                entities,
                new Condition(
                        "select s.id, s.name, s.media_type, s.size, encode(s.sha256, 'hex'), o.part, d.slug"
                                + " from document_original o join document d on d.id = o.document_id"
                                + " join stored_file s on s.id = o.file_id where " + condition.clause()
                                + " order by o.added, s.id",
                        condition.parameters()),
                Originals::read);
    }

    private static Original read(ResultSet row) throws SQLException {
        UUID file = row.getObject(1, UUID.class);
        return new Original(
                file,
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                "/documents/" + row.getString(7) + "/originals/" + file);
    }
}
