-- A trigger before the update of a row makes the database index the words of a note anew whatever is changed of it, its tags
-- or its place. So what keeps tags in force looks after the update, and mends the few notes that need it.

-- These tags as they are in force, which they stay until the end of the transaction.
create function tags_kept_in_force(given uuid[]) returns uuid[] language plpgsql as $$
begin
    perform 1 from tag where id = any (given) order by id for key share;
    if not exists (select 1 from unnest(given) as borne(id) left join tag t on t.id = borne.id
                   where t.id is null or t.merged_into is not null or t.deleted is not null) then
        return given;
    end if;
    return array(
        select id from (select tag_in_force(borne.id) as id, min(borne.place) as place
                        from unnest(given) with ordinality as borne(id, place) group by 1) kept
        where id is not null order by place);
end
$$;

create or replace function keep_tags_in_force() returns trigger language plpgsql as $$
begin
    new.tags := tags_kept_in_force(new.tags);
    return new;
end
$$;

create function mend_tags_in_force() returns trigger language plpgsql as $$
declare
    kept uuid[] := tags_kept_in_force(new.tags);
begin
    if kept <> new.tags then
        update annotation set tags = kept where id = new.id;
    end if;
    return null;
end
$$;

drop trigger annotation_tags_changed on annotation;
create trigger annotation_tags_changed after update of tags on annotation
    for each row when (new.tags is distinct from old.tags and new.tags <> '{}'
                       and current_setting('postil.vocabulary', true) is distinct from 'changing')
    execute function mend_tags_in_force();
