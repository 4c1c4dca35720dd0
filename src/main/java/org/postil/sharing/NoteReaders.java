package org.postil.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.events.Delivered;
import org.postil.events.Event;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Gives notes other readers, any number in one statement, keeps whom they were for, and tells those who look at them. */
@ApplicationScoped
class NoteReaders {
    /** By this all is taken back; nobody but its maker hears of it. */
    static final String TOGETHER = "notes-reshared";

    /** On one document, for those who saw something of it before or do now. */
    static final String HERE = "readers-changed";

    private static final Audience NOBODY_ELSE = new Audience("private", Set.of());

    /** Whom notes were for until a statement, of which {@code changed} is what it changed, is part of their history. */
    private static final String KEEP_WORDINGS = """
            insert into past_wording (annotation_id, version, body, written, replaced, tags, visibility, groups)
            select id, version, body, updated, now(), tags, was, was_groups from changed on conflict do nothing
            """;

    private static final String CHANGED = """
            a.id, a.body, a.updated, a.tags, old.version as version, old.visibility as was, old.groups as was_groups,
            new.visibility as became, new.groups as became_groups""";

    /** An author's own answers go along with his note; those of others stay for whom they were written. */
    private static final String RESHARE = """
            with changed as (
                update annotation a set visibility = %1$s, groups = %2$s, version = a.version + 1
                from document d
                where d.id = a.document_id and a.author = :rsAccount and a.deleted is null
                  and (a.id = any(cast(:rsNotes as uuid[]))
                       or a.in_reply_to is not null and a.root = any(cast(:rsNotes as uuid[])))
                  and (%3$s)
                returning %4$s),
            worded as (%5$s),
            kept as (
                insert into resharing_note (job_id, annotation_id, was, was_groups, became, became_groups)
                select cast(:rsJob as uuid), id, was, was_groups, became, became_groups from changed
                on conflict do nothing)
            select count(*) from changed
            """;

    /** Notes whose readers somebody changed since keep those. */
    private static final String BACK = """
            with changed as (
                update annotation a set visibility = k.was, groups = k.was_groups, version = a.version + 1
                from resharing_note k
                where k.job_id = :job and a.id = k.annotation_id and a.visibility = k.became
                  and a.groups = k.became_groups
                returning %s)
            """.formatted(CHANGED) + KEEP_WORDINGS;

    private static final String WHERE = """
            select d.id, d.group_id, bool_or('public' in (k.was, k.became)),
                   array_agg(distinct g.id) filter (where g.id is not null),
                   coalesce(array_agg(distinct t.id) filter (where t.id is not null), '{}')
            from resharing_note k join annotation a on a.id = k.annotation_id join document d on d.id = a.document_id
            join annotation r on r.id = a.root
            left join lateral unnest(k.was_groups || k.became_groups) g(id) on true
            left join lateral unnest(r.tags) t(id) on true
            where k.job_id = :job group by d.id
            """;

    private final EntityManager entities;
    private final Events events;

    NoteReaders(EntityManager entities, Events events) {
        this.entities = entities;
        this.events = events;
    }

    /** Changes some of a job's notes, as far as their author may now. @return how many, his own replies among them */
    int change(Viewer viewer, Resharing job, List<UUID> notes) {
        Change change = job.change();
        Condition which = Readable.inSql(viewer)
                .and(change.bound(viewer, "(" + change.differs() + ") and " + change.possible()))
                .with("rsAccount", viewer.requireAccount())
                .with("rsJob", job.id())
                .with("rsNotes", notes.toArray(UUID[]::new));
        String sql = RESHARE.formatted(
                Change.VISIBILITY_AFTER, change.groupsAfter(), which.clause(), CHANGED, KEEP_WORDINGS);
        return ((Number) Rows.of(entities, new Condition(sql, which.parameters()))
                        .get(0)[0])
                .intValue();
    }

    /** Writes down that a job was asked for. @return the event by which it is taken back */
    UUID record(Viewer viewer, Resharing job) {
        Event event = new Event(TOGETHER, viewer, null, null, job.id(), NOBODY_ELSE)
                .with(Map.of("notes", job.total(), "act", job.change().act()));
        events.record(event);
        return event.id();
    }

    /** Gives notes back the readers that a job took from them, and takes those that it gave. */
    void takeBack(Viewer viewer, Resharing job) {
        entities.createNativeQuery(BACK).setParameter("job", job.id()).executeUpdate();
        tellWhoLooks(viewer, job);
    }

    /** Tells those who have one of the documents open, as far as they saw something of it before or do now. */
    void tellWhoLooks(Viewer viewer, Resharing job) {
        entities.flush();
        Rows.of(entities, Condition.of(WHERE, "job", job.id()), row -> {
                    java.sql.Array groups = row.getArray(4);
                    Audience audience = row.getBoolean(3)
                            ? new Audience("public", Set.of())
                            : groups == null ? NOBODY_ELSE : new Audience("group", Set.of((UUID[]) groups.getArray()));
                    UUID document = row.getObject(1, UUID.class);
                    List<UUID> tags = List.of((UUID[]) row.getArray(5).getArray());
                    return new Event(HERE, viewer, document, row.getObject(2, UUID.class), document, audience)
                            .with(Map.of(Delivered.TAGS, tags, Delivered.AUTHOR, viewer.requireAccount()));
                })
                .forEach(events::record);
    }
}
