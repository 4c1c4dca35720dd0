package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** The notes of somebody who goes. */
@ApplicationScoped
class NoteLegacy implements Legacy {
    /** Notes of an account, in {@code a}, and those above a reply of somebody else, in {@code kept}. */
    private static final String NOTES = """
            with recursive kept (id) as (
                select r.in_reply_to from annotation r
                where r.author <> :account and r.in_reply_to is not null and r.deleted is null
                  and r.root in (select t.root from annotation t where t.author = :account)
                union
                select k.in_reply_to from kept join annotation k on k.id = kept.id where k.in_reply_to is not null)
            """;

    private static final String HOW_MANY = NOTES + """
            select count(*) filter (where a.visibility <> 'private'),
                   count(*) filter (where a.visibility <> 'private' and a.id in (select id from kept)),
                   count(*) filter (where a.visibility = 'private')
            from annotation a where a.author = :account and a.deleted is null
            """;
    private static final String UNANSWERED = NOTES + """
            select a.id from annotation a
            where a.author = :account and a.deleted is null and a.visibility <> 'private' and a.id not in (select id from kept)
            order by a.id
            """;
    private static final String WORDINGS_OF_GONE = """
            delete from past_wording w using annotation a
            where a.id = w.annotation_id and a.author = :account and (a.deleted is not null or a.visibility = 'private')
            """;
    /** A reply from before they were private may hold on to them, so they are emptied first. */
    private static final String EMPTY_GONE = """
            update annotation a set body = '', deleted = coalesce(a.deleted, now()), version = a.version + 1
            where a.author = :account and (a.deleted is not null or a.visibility = 'private')
            """;

    private static final String DELETE_PRIVATE = """
            delete from annotation a where a.author = :account and a.visibility = 'private'
              and not exists (select 1 from annotation r where r.root = a.root
                              and (r.author <> :account or r.visibility <> 'private'))
            """;

    private final EntityManager entities;
    private final AnnotationEvents events;

    NoteLegacy(EntityManager entities, AnnotationEvents events) {
        this.entities = entities;
        this.events = events;
    }

    @Override
    public Left of(UUID account) {
        return Rows.of(
                        entities,
                        Condition.of(HOW_MANY, "account", account),
                        row -> new Left(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        if (unanswered) {
            Rows.of(
                            entities,
                            Condition.of(UNANSWERED, "account", leaving.account()),
                            row -> row.getObject(1, UUID.class))
                    .forEach(id -> delete(leaving, id));
            entities.flush();
        }
        for (String step : List.of(WORDINGS_OF_GONE, EMPTY_GONE, DELETE_PRIVATE)) {
            entities.createNativeQuery(step)
                    .setParameter("account", leaving.account())
                    .executeUpdate();
        }
    }

    /** Those who have it before their eyes are told, as of any note that is deleted. */
    private void delete(Viewer leaving, UUID id) {
        Annotation annotation = entities.find(Annotation.class, id);
        annotation.delete();
        events.deleted(leaving, entities.find(Document.class, annotation.document()), annotation);
    }
}
