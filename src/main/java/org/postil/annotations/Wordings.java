package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;

/** What notes said before. An earlier wording is shown to its author, and to those for whom it was written then. */
@ApplicationScoped
class Wordings {
    private final EntityManager entities;

    Wordings(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps what has just been replaced. */
    void keep(Wording wording) {
        entities.createNativeQuery("insert into past_wording"
                        + " (annotation_id, version, body, written, replaced, tags, visibility, groups)"
                        + " values (:id, :version, :body, :written, :replaced, cast(:tags as uuid[]), :visibility,"
                        + " cast(:groups as uuid[])) on conflict do nothing")
                .setParameter("id", wording.annotation())
                .setParameter("version", wording.version())
                .setParameter("body", wording.body())
                .setParameter("written", wording.written())
                .setParameter("replaced", Instant.now())
                .setParameter("tags", wording.tags().toArray(UUID[]::new))
                .setParameter("visibility", wording.visibility())
                .setParameter("groups", wording.groups().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The earlier wordings of a note the viewer may see, oldest first: those he could have read at their time. */
    List<Wording> of(Viewer viewer, Annotation annotation) {
        Stream<?> rows = entities.createNativeQuery("""
                        select w.version, w.body, w.written, w.replaced, w.tags, w.visibility, w.groups
                        from past_wording w join annotation a on a.id = w.annotation_id
                        where a.id = :id and (a.author = :viewer or w.visibility = 'public'
                            or w.visibility = 'group' and w.groups && cast(:groups as uuid[]))
                        order by w.version
                        """, Object[].class)
                .setParameter("id", annotation.id())
                .setParameter("viewer", viewer.accountOrNobody())
                .setParameter("groups", viewer.groups().toArray(UUID[]::new))
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new Wording(
                        annotation.id(),
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (Instant) row[2],
                        (Instant) row[3],
                        ids(row[4]),
                        (String) row[5],
                        ids(row[6])))
                .toList();
    }

    private static List<UUID> ids(Object array) {
        return array == null ? null : Arrays.asList((UUID[]) array);
    }
}
