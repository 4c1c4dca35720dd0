package org.postil.duplicates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.postil.documents.Document;
import org.postil.documents.DocumentChanged;
import org.postil.documents.OriginalAdded;
import org.postil.documents.RevisionMade;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Notices, when a document is entered or changed, which others of its group it may be one with. Each looks for its likes by
 * an index, so that an archive of any size is never compared with itself.
 */
@ApplicationScoped
class Resemblances {
    private static final double LEAST = 0.5;

    /** What more documents than this have in common says nothing of any two of them. */
    private static final int MOST = 5;

    /** So many of those that share a band are compared. */
    private static final int MOST_COMPARED = 200;

    private static final int AT_ONCE = 50;

    /** The same identifier or original address, unless another identifier tells the two apart, as that of the volume does. */
    private static final String SAME_IDENTIFIER = """
        select o.id from document d
        cross join lateral jsonb_each_text(d.identifiers) i (name, value)
        cross join lateral (
            select c.id, c.identifiers from document c
            where c.identifiers @> jsonb_build_object(i.name, i.value)
              and c.group_id = d.group_id and c.id <> d.id and c.merged_into is null limit 50) o
        where d.id = :document and not exists (
            select 1 from jsonb_each_text(o.identifiers) t (name, value) where d.identifiers ->> t.name <> t.value)
        union
        select o.id from document d join document o
            on o.provenance ->> 'originalAddress' = d.provenance ->> 'originalAddress'
        where d.id = :document and o.group_id = d.group_id and o.id <> d.id and o.merged_into is null
        limit :most
        """;

    private static final String SAME_BYTES = """
        select distinct o.document_id from stored_file f
        join stored_file g on g.sha256 = f.sha256
        join document_original o on o.file_id = g.id and o.part = ''
        join document d on d.id = o.document_id
        where f.id = :file and o.document_id <> :document and d.group_id = :group and d.merged_into is null
        limit :most
        """;

    private static final String SAME_BAND = """
        select t.document_id, s.least from text_sketch s
        join document_text t on t.id = s.text_id
        join document d on d.id = t.document_id
        where s.bands && cast(:bands as bigint[]) and d.group_id = :group and d.merged_into is null and d.id <> :document
        limit :most
        """;

    private final EntityManager entities;

    Resemblances(EntityManager entities) {
        this.entities = entities;
    }

    private record Like(UUID document, double likeness) {}

    void onDocument(@Observes DocumentChanged changed) {
        Document document = changed.document();
        if (document.identifiers().isEmpty() && document.provenance().originalAddress() == null) {
            return;
        }
        entities.flush();
        propose(document.id(), "identifier", ids(Condition.of(SAME_IDENTIFIER, "document", document.id())));
    }

    void onOriginal(@Observes OriginalAdded added) {
        entities.flush();
        Document document = added.document();
        propose(document.id(), "bytes", ids(sameBytes(added.file(), document.id(), document.group())));
    }

    void onRevision(@Observes RevisionMade made) {
        UUID document = made.document().id();
        Sketch sketch = Sketch.of(made.revision().plain());
        keep(made.text().id(), sketch);
        propose(document, made.document().group(), sketch);
    }

    /** A document that was there before, with those of a group to which it has come. By its identifiers it is when it changes. */
    void compare(UUID document, UUID group) {
        Rows.of(
                        entities,
                        Condition.of(
                                "select o.file_id from document_original o where o.document_id = :document and o.part = ''",
                                "document",
                                document),
                        row -> row.getObject(1, UUID.class))
                .forEach(file -> propose(document, "bytes", ids(sameBytes(file, document, group))));
        Rows.of(
                        entities,
                        Condition.of(
                                "select s.least from text_sketch s join document_text t on t.id = s.text_id"
                                        + " where t.document_id = :document",
                                "document",
                                document),
                        row -> new Sketch(unboxed((Integer[]) row.getArray(1).getArray())))
                .forEach(sketch -> propose(document, group, sketch));
    }

    private static Condition sameBytes(UUID file, UUID document, UUID group) {
        return Condition.of(SAME_BYTES, "file", file).with("document", document).with("group", group);
    }

    /** Texts that were there before anything of this was. */
    @Scheduled(every = "30m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        int sketched;
        do {
            sketched = QuarkusTransaction.requiringNew().call(this::sketchSome);
        } while (sketched == AT_ONCE);
    }

    private int sketchSome() {
        List<Object[]> some = Rows.of(entities, Condition.of("""
            select t.id, d.id, d.group_id, r.plain from document_text t
            join document d on d.id = t.document_id
            join revision r on r.text_id = t.id and r.number = t.revision
            where not exists (select 1 from text_sketch s where s.text_id = t.id) limit :most
            """, "most", AT_ONCE));
        for (Object[] row : some) {
            Sketch sketch = Sketch.of((String) row[3]);
            keep((UUID) row[0], sketch);
            propose((UUID) row[1], (UUID) row[2], sketch);
        }
        return some.size();
    }

    private void keep(UUID text, Sketch sketch) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into text_sketch (text_id, least, bands) values (?, ?, ?) on conflict (text_id)"
                            + " do update set least = excluded.least, bands = excluded.bands")) {
                insert.setObject(1, text);
                insert.setArray(2, connection.createArrayOf("int4", boxed(sketch.least())));
                insert.setArray(3, connection.createArrayOf("int8", boxed(sketch.bands())));
                insert.executeUpdate();
            }
        });
    }

    private void propose(UUID document, UUID group, Sketch sketch) {
        if (sketch.isEmpty()) {
            return;
        }
        Condition band = Condition.of(SAME_BAND, "bands", written(sketch.bands()))
                .with("group", group)
                .with("document", document)
                .with("most", MOST_COMPARED);
        Rows.of(
                        entities,
                        band,
                        row -> new Like(row.getObject(1, UUID.class), sketch.likeness(new Sketch(unboxed((Integer[])
                                row.getArray(2).getArray())))))
                .stream()
                .filter(like -> like.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Like::likeness).reversed())
                .limit(MOST)
                .forEach(like -> keep(document, like, "words"));
    }

    private void propose(UUID document, String reason, List<UUID> same) {
        if (same.size() <= MOST) {
            same.forEach(other -> keep(document, new Like(other, 1), reason));
        } else {
            forget(reason, same);
        }
    }

    /** What few had in common, and now many have, proposed those few. */
    private void forget(String reason, List<UUID> same) {
        entities.createNativeQuery(
                        "delete from duplicate where apart is null and reasons = array[cast(:reason as text)]"
                                + " and one in (:same) and other in (:same)")
                .setParameter("reason", reason)
                .setParameter("same", same)
                .executeUpdate();
    }

    private List<UUID> ids(Condition query) {
        return Rows.of(entities, query.with("most", MOST + 1), row -> row.getObject(1, UUID.class));
    }

    private void keep(UUID document, Like like, String reason) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                insert into duplicate as p (one, other, reasons, likeness, found)
                select least(a, b), greatest(a, b), array[r], l, now()
                from (select cast(? as uuid), cast(? as uuid), cast(? as text), cast(? as real)) as new (a, b, r, l)
                on conflict (one, other) do update set likeness = greatest(p.likeness, excluded.likeness),
                    reasons = array(select distinct unnest(p.reasons || excluded.reasons) order by 1)
                """)) {
                set(insert, document, like, reason);
                insert.executeUpdate();
            }
        });
    }

    private static void set(PreparedStatement insert, UUID document, Like like, String reason) throws SQLException {
        insert.setObject(1, document);
        insert.setObject(2, like.document());
        insert.setString(3, reason);
        insert.setFloat(4, (float) like.likeness());
    }

    private static String written(long[] bands) {
        return Arrays.toString(bands).replace('[', '{').replace(']', '}');
    }

    private static Object[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }

    private static int[] unboxed(Integer[] numbers) {
        return Stream.of(numbers).mapToInt(Integer::intValue).toArray();
    }
}
