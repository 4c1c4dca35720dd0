package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.Readable;
import org.postil.events.Event;
import org.postil.shared.Condition;

/**
 * Gives notes other tags, any number in one statement, and keeps what they bore so that it can be taken back exactly. A note
 * that had its first tag's colour gets that of the one which is first then.
 */
@ApplicationScoped
class Retagging {
    private static final String RETAG = """
            with done as (
                update annotation a set tags = %1$s, version = a.version + 1,
                    colour = case when a.colour = coalesce((select t.colour from tag t where t.id = a.tags[1]), 'amber')
                             then coalesce((select t.colour from tag t where t.id = (%1$s)[1]), 'amber') else a.colour end
                from document d
                where d.id = a.document_id and %3$s and %2$s
                returning a.id, old.tags as was, new.tags as became, old.colour)
            insert into retagging (event_id, what, was, became, was_colour, things)
            select cast(:retagEvent as uuid), 'note', was, became, colour, array_agg(id) from done group by was, became, colour
            """;

    private static final String DOCUMENTS = """
            with lost as (delete from document_tag where tag_id = :retagFrom returning document_id),
            given as (insert into document_tag (document_id, tag_id)
                      select document_id, cast(:retagInto as uuid) from lost where cast(:retagInto as uuid) is not null
                      on conflict do nothing returning document_id)
            insert into retagging (event_id, what, was, became, things)
            select cast(:retagEvent as uuid), 'document', array[cast(:retagFrom as uuid)],
                   case when given.document_id is null then cast('{}' as uuid[]) else array[cast(:retagInto as uuid)] end,
                   array_agg(lost.document_id)
            from lost left join given using (document_id) group by 4
            """;

    private static final String KEPT = """
            (select was, became, was_colour, unnest(things) as id from retagging
             where event_id = :event and what = 'note') kept""";

    /** Notes whose tags somebody changed since lose what they got, if they bear it still, and get back what they lost. */
    private static final String BACK_AMONG_OTHERS = """
            update annotation a
            set tags = array(select borne.id from unnest(a.tags) with ordinality as borne(id, place)
                             where borne.id <> all(kept.became) or borne.id = any(kept.was) order by borne.place)
                       || array(select lost.id from unnest(kept.was) as lost(id)
                                where lost.id <> all(kept.became) and lost.id <> all(a.tags)),
                version = a.version + 1
            from %s
            where a.id = kept.id and a.tags <> kept.became
              and (kept.became <@ kept.was or exists (select 1 from unnest(kept.became) as got(id)
                   where got.id <> all(kept.was) and got.id = any(a.tags)))
            """.formatted(KEPT);

    /** A note whose colour is not its first tag's has it from somebody, and keeps it. */
    private static final String BACK = """
            update annotation a set tags = kept.was, version = a.version + 1,
                colour = case when a.colour = coalesce((select t.colour from tag t where t.id = a.tags[1]), 'amber')
                         then kept.was_colour else a.colour end
            from %s where a.id = kept.id and a.tags = kept.became
            """.formatted(KEPT);

    private final EntityManager entities;

    Retagging(EntityManager entities) {
        this.entities = entities;
    }

    /** The notes that a viewer may give or take tags by choice: his own and, if he edits, those of others that he sees. */
    static Condition changeable(Viewer viewer, UUID group) {
        Condition seen = Readable.inSql(viewer).and(Visible.to(viewer));
        return viewer.may(Role.EDITOR, group) ? seen : seen.and(Condition.of("a.author = :viewerAccount"));
    }

    void run(Viewer viewer, Event event, Retag retag) {
        Condition which = retag.chosen() ? changeable(viewer, event.group()).and(retag.which()) : retag.which();
        Map<String, Object> parameters = new HashMap<>(which.parameters());
        parameters.putAll(retag.became().parameters());
        if (retag.chosen()) {
            parameters.put("retagGroup", event.group());
        }
        parameters.put("retagEvent", event.id());
        Condition statement =
                new Condition(RETAG.formatted(retag.became().clause(), which.clause(), of(retag)), parameters);
        byItself(() ->
                statement.bind(entities.createNativeQuery(statement.clause())).executeUpdate());
        if (retag.from() != null) {
            entities.createNativeQuery(DOCUMENTS)
                    .setParameter("retagEvent", event.id())
                    .setParameter("retagFrom", retag.from())
                    .setParameter("retagInto", retag.into())
                    .executeUpdate();
        }
    }

    /** What bears a tag does so wherever its document is at home; what is chosen is of the group's own documents. */
    private static String of(Retag retag) {
        return retag.chosen() ? "d.group_id = :retagGroup" : "true";
    }

    /** Gives notes and documents back what a change took, and takes what it gave. */
    void takeBack(Event change) {
        entities.createNativeQuery(BACK_AMONG_OTHERS)
                .setParameter("event", change.id())
                .executeUpdate();
        byItself(() -> entities.createNativeQuery(BACK)
                .setParameter("event", change.id())
                .executeUpdate());
        String documents = "(select was[1] as lost, became[1] as given, unnest(things) as id from retagging"
                + " where event_id = :event and what = 'document') kept";
        entities.createNativeQuery("delete from document_tag t using " + documents
                        + " where t.document_id = kept.id and t.tag_id = kept.given")
                .setParameter("event", change.id())
                .executeUpdate();
        entities.createNativeQuery("insert into document_tag (document_id, tag_id) select kept.id, kept.lost from "
                        + documents + " join document d on d.id = kept.id on conflict do nothing")
                .setParameter("event", change.id())
                .executeUpdate();
    }

    /** Whether anything bears a tag but those notes to which a change gave it. */
    boolean borne(UUID tag, Event change) {
        return !entities.createNativeQuery("""
                        select 1 from annotation a where a.tags @> array[cast(:tag as uuid)] and a.id not in (
                            select unnest(r.things) from retagging r where r.event_id = :event and r.what = 'note')
                        union all select 1 from document_tag where tag_id = :tag limit 1
                        """, Integer.class)
                .setParameter("tag", tag)
                .setParameter("event", change.id())
                .getResultList()
                .isEmpty();
    }

    /** What is put in here is in force; the database need not look it up for each note. */
    private void byItself(Runnable work) {
        say("changing");
        work.run();
        say("");
    }

    private void say(String state) {
        entities.createNativeQuery("select set_config('postil.vocabulary', :state, true)", String.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
