package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.authorities.Namings;

/**
 * Whom and what a record names is named in the register of the new place. By which source it is known again, and the tags it
 * bears itself, are the old place's.
 */
@ApplicationScoped
class MovingRecord implements Moving {
    private final EntityManager entities;
    private final Namings namings;
    private final MovedNames names;

    MovingRecord(EntityManager entities, Namings namings, MovedNames names) {
        this.entities = entities;
        this.namings = namings;
        this.names = names;
    }

    @Override
    public void move(Move move) {
        move.keep(entities, """
                select 'source', jsonb_build_object('id', d.id, 'key', d.source_key) from document d
                where d.id in (:documents) and d.source_key is not null""");
        move.run(entities, """
                update document d set group_id = :to, updated = now(), version = version + 1, source_key = case when exists (
                        select 1 from document o where o.group_id = :to and o.source_key = d.source_key)
                    then null else d.source_key end
                where d.id in (:documents)""");
        move.keep(entities, """
                select 'tag', to_jsonb(t) from document_tag t join tag g on g.id = t.tag_id
                where t.document_id in (:documents) and g.group_id <> :to""");
        move.run(entities, """
                delete from document_tag t using tag g
                where g.id = t.tag_id and t.document_id in (:documents) and g.group_id <> :to""");
        if (move.restores() != null) {
            restore(move);
        }
        namings.become(move.documents(), names.of(move, namings.elsewhere(move.documents(), move.to())));
        move.run(entities, """
                update document d set names = (
                    select coalesce(string_agg(distinct a.spellings, ' · '), '')
                    from naming n join authority a on a.id = n.authority_id where n.document_id = d.id)
                where d.id in (:documents)""");
    }

    private void restore(Move move) {
        move.run(entities, """
                update document d set source_key = r.kept ->> 'key' from document_move_row r
                where r.event_id = :restores and r.what = 'source' and cast(d.id as text) = r.kept ->> 'id'
                  and d.id in (:documents) and not exists (
                    select 1 from document o where o.group_id = :to and o.source_key = r.kept ->> 'key')""");
        move.run(entities, """
                insert into document_tag select (jsonb_populate_record(cast(null as document_tag), r.kept)).*
                from document_move_row r join tag g on cast(g.id as text) = r.kept ->> 'tag_id'
                where r.event_id = :restores and r.what = 'tag' and g.merged_into is null and g.deleted is null
                on conflict do nothing""");
    }
}
