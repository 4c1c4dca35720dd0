package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.postil.archives.Restored;
import org.postil.authorities.AuthorityChanged;
import org.postil.documents.DocumentChanged;
import org.postil.documents.RevisionMade;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Rows;

/** Keeps the index of texts in step with their current revisions, in the transactions that make them. */
@ApplicationScoped
class SearchIndex {
    private final EntityManager entities;

    SearchIndex(EntityManager entities) {
        this.entities = entities;
    }

    void onRevision(@Observes RevisionMade made) {
        UUID text = made.text().id();
        UUID document = made.document().id();
        List<TextBlock> blocks = TextBlock.of(made.revision().plain());
        entities.unwrap(Session.class).doWork(connection -> {
            forget(connection, text);
            keep(connection, text, document, blocks);
        });
        unlearnt(document, text);
    }

    /** A document that was not made here but came out of an archive, with its texts as they are now. */
    void onRestored(@Observes Restored restored) {
        UUID document = restored.document();
        Condition texts =
                Condition.of("select x.id from document_text x where x.document_id = :document", "document", document);
        for (UUID text : Rows.of(entities, texts, row -> row.getObject(1, UUID.class))) {
            Condition current = Condition.of(
                    "select r.plain from document_text x join revision r on r.text_id = x.id and r.number = x.revision"
                            + " where x.id = :text",
                    "text",
                    text);
            Rows.of(entities, current, row -> TextBlock.of(row.getString(1)))
                    .forEach(blocks -> entities.unwrap(Session.class)
                            .doWork(connection -> keep(connection, text, document, blocks)));
            unlearnt(document, text);
        }
        unlearnt(document, null);
    }

    void onDocument(@Observes DocumentChanged changed) {
        unlearnt(changed.document().id(), null);
    }

    /** Names that documents bear now; one document of each has all of them. */
    void onAuthority(@Observes AuthorityChanged changed) {
        entities.flush();
        List<UUID> bearers = Rows.of(
                entities,
                Condition.of(
                        "select (array_agg(n.document_id))[1] from naming n where n.authority_id in (:authorities)"
                                + " group by n.authority_id",
                        "authorities",
                        changed.authorities()),
                row -> row.getObject(1, UUID.class));
        bearers.forEach(document -> unlearnt(document, null));
    }

    private static void forget(Connection connection, UUID text) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from text_block where text_id = ?")) {
            delete.setObject(1, text);
            delete.executeUpdate();
        }
    }

    private static void keep(Connection connection, UUID text, UUID document, List<TextBlock> blocks)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into text_block (text_id, document_id, start_at, content)"
                        + " select ?, ?, start_at, content from unnest(?, ?) block (start_at, content)")) {
            insert.setObject(1, text);
            insert.setObject(2, document);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", blocks.stream().map(TextBlock::start).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", blocks.stream().map(TextBlock::content).toArray()));
            insert.executeUpdate();
        }
    }

    private void unlearnt(UUID document, UUID text) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into unlearnt (id, document_id, text_id) values (?, ?, ?)")) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, document);
                insert.setObject(3, text);
                insert.executeUpdate();
            }
        });
    }
}
