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
    /**
     * Ids of notes that stand above a reply which somebody else wrote and shows, in {@code kept}. What others answer for
     * themselves alone is none: a number would tell of it.
     */
    private static final String KEPT = """
            with recursive kept (id) as (
                select r.in_reply_to from annotation r
                where r.author <> :account and r.in_reply_to is not null and r.deleted is null
                  and r.visibility <> 'private'
                  and r.root in (select t.root from annotation t where t.author = :account)
                union
                select k.in_reply_to from kept join annotation k on k.id = kept.id where k.in_reply_to is not null)
            """;

    /** Nobody else may see a note that is private, nor what its author replied in a thread that begins with such a one. */
    private static final String ALONE = """
            (%1$s.visibility = 'private' or exists (select 1 from annotation t
                where t.id = %1$s.root and t.author = :account and t.visibility = 'private'))
            """;

    private static final String HOW_MANY = KEPT + """
            , own as (select a.id, %s as alone from annotation a where a.author = :account and a.deleted is null)
            select count(*) filter (where not alone),
                   count(*) filter (where not alone and id in (select id from kept)),
                   count(*) filter (where alone)
            from own
            """.formatted(alone("a"));
    private static final String UNANSWERED = KEPT + """
            select a.* from annotation a
            where a.author = :account and a.deleted is null and not %s and a.id not in (select id from kept)
            order by a.id
            """.formatted(alone("a"));

    /** Also what a note that stays said while it was private. */
    private static final String UNSEEN_WORDINGS = """
            delete from past_wording w using annotation a
            where a.id = w.annotation_id and a.author = :account
              and (a.deleted is not null or coalesce(w.visibility, 'private') = 'private' or %s)
            """.formatted(alone("a"));
    /** Replies of others may hold on to them, so they are emptied first. */
    private static final String EMPTY_GONE = """
            update annotation a set body = '', deleted = coalesce(a.deleted, now()), version = a.version + 1
            where a.author = :account and (a.deleted is not null or %s)
            """.formatted(alone("a"));

    private static final String DELETE_ALONE = """
            delete from annotation a where a.author = :account and %s
              and not exists (select 1 from annotation r where r.root = a.root and (r.author <> :account or not %s))
            """.formatted(alone("a"), alone("r"));

    private static final String OTHERS =
            "select count(*) from annotation a join document d on d.id = a.document_id where d.group_id = :library"
                    + " and a.author <> :owner and a.deleted is null and a.visibility <> 'private'";

    private final EntityManager entities;
    private final AnnotationEvents events;

    NoteLegacy(EntityManager entities, AnnotationEvents events) {
        this.entities = entities;
        this.events = events;
    }

    @Override
    public Kept in(UUID library, UUID owner) {
        return Rows.of(
                        entities,
                        Condition.of(OTHERS, "library", library).with("owner", owner),
                        row -> new Kept(0, row.getLong(1)))
                .get(0);
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
            unanswered(leaving).forEach(note -> delete(leaving, note));
            entities.flush();
        }
        for (String step : List.of(UNSEEN_WORDINGS, EMPTY_GONE, DELETE_ALONE)) {
            entities.createNativeQuery(step)
                    .setParameter("account", leaving.account())
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Annotation> unanswered(Viewer leaving) {
        return entities.createNativeQuery(UNANSWERED, Annotation.class)
                .setParameter("account", leaving.account())
                .getResultList();
    }

    /** Those who have it before their eyes are told, as of any note that is deleted. */
    private void delete(Viewer leaving, Annotation annotation) {
        annotation.delete();
        events.deleted(leaving, entities.find(Document.class, annotation.document()), annotation);
    }

    /** @param note the alias of the table {@code annotation} */
    private static String alone(String note) {
        return ALONE.formatted(note);
    }
}
