package org.postil.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Whom and what documents name. A record is made the first time its name is written in a group. */
@ApplicationScoped
public class Namings {
    private final EntityManager entities;
    private final NewNames newNames;

    Namings(EntityManager entities, NewNames newNames) {
        this.entities = entities;
        this.newNames = newNames;
    }

    /**
     * That a document names somebody or something.
     *
     * @param spellings the name and the aliases, as the full-text index knows them
     */
    public record Named(UUID document, Part part, UUID id, String slug, String name, String spellings) {}

    /**
     * What these documents name, in the order of each part; one query for any number of documents. It is planned once: asked
     * for a page of documents, PostgreSQL would go through all names there are for the sake of theirs.
     */
    public List<Named> in(Collection<UUID> documents) {
        return Rows.byOnePlan(
                entities,
                Condition.of("""
                        select n.document_id, n.part, a.id, a.slug, a.name, a.spellings
                        from naming n join authority a on a.id = n.authority_id
                        where n.document_id = any(:documents) order by n.document_id, n.position
                        """, "documents", documents.toArray(UUID[]::new)),
                row -> new Named(
                        row.getObject(1, UUID.class),
                        Part.of(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** The records of all groups that have this last part of an address. */
    public List<UUID> called(Register register, String slug) {
        return Rows.byOnePlan(
                entities,
                Condition.of("select id from authority where slug = :slug and register = :register", "slug", slug)
                        .with("register", register.word()),
                row -> row.getObject(1, UUID.class));
    }

    /**
     * Writes what a document of the group names, in place of all that it named before. Whoever calls this has seen to it
     * that it may be done.
     */
    public void write(UUID group, UUID document, Map<Part, List<String>> names) {
        Map<Register, Map<String, UUID>> known = new EnumMap<>(Register.class);
        for (Register register : Register.values()) {
            known.put(register, newNames.known(group, register, in(register, names)));
        }
        List<String> parts = new ArrayList<>();
        List<UUID> authorities = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        names.forEach((part, named) -> {
            int position = 0;
            for (String name : named) {
                parts.add(part.word());
                authorities.add(known.get(part.register()).get(Authority.folded(name)));
                positions.add(position++);
            }
        });
        entities.unwrap(Session.class).doWork(connection -> {
            forget(connection, document);
            keep(connection, document, parts, authorities, positions);
        });
    }

    /** The records of other groups than this one that these documents name. */
    public List<UUID> elsewhere(List<UUID> documents, UUID group) {
        return Rows.of(
                entities,
                Condition.of("""
                        select distinct a.id from naming n join authority a on a.id = n.authority_id
                        where n.document_id in (:documents) and a.group_id <> :group
                        """, "documents", documents).with("group", group),
                row -> row.getObject(1, UUID.class));
    }

    /** Lets these documents name other records in the place of some. Two that are one there stand for that once. */
    public void become(List<UUID> documents, Map<UUID, UUID> others) {
        entities.createNativeQuery("""
                        with gone as (
                            delete from naming n using unnest(cast(:names as uuid[]), cast(:others as uuid[])) o (name, other)
                            where n.document_id in (:documents) and n.authority_id = o.name
                            returning n.document_id, n.part, o.other, n.position)
                        insert into naming (document_id, part, authority_id, position)
                        select document_id, part, other, position from gone on conflict do nothing
                        """)
                .setParameter("documents", documents)
                .setParameter("names", others.keySet().toArray(UUID[]::new))
                .setParameter("others", others.values().toArray(UUID[]::new))
                .executeUpdate();
    }

    private static Collection<String> in(Register register, Map<Part, List<String>> names) {
        // In one order for everybody, so that two writers of the same new names never wait for each other in a circle.
        Collection<String> all = new TreeSet<>();
        names.forEach((part, named) -> {
            if (part.register() == register) {
                all.addAll(named);
            }
        });
        return all;
    }

    private static void forget(Connection connection, UUID document) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from naming where document_id = ?")) {
            delete.setObject(1, document);
            delete.executeUpdate();
        }
    }

    /** Two names of one person stand for him once. */
    private static void keep(
            Connection connection, UUID document, List<String> parts, List<UUID> authorities, List<Integer> positions)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into naming (document_id, part, authority_id, position)"
                        + " select ?, part, authority_id, position from unnest(?, ?, ?)"
                        + " named (part, authority_id, position) on conflict do nothing")) {
            insert.setObject(1, document);
            insert.setArray(2, connection.createArrayOf("text", parts.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", authorities.toArray()));
            insert.setArray(4, connection.createArrayOf("int4", positions.toArray()));
            insert.executeUpdate();
        }
    }
}
