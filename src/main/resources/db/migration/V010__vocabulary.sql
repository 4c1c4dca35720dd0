-- A group's vocabulary: tags in a tree, with further names; changed as a whole, and nothing that bears a tag is left behind.

-- Whether anybody who may annotate may add a tag; a group without a row has an open vocabulary.
create table vocabulary (
    group_id uuid primary key references research_group on delete cascade,
    fixed    boolean not null
);

-- A tag that was merged or deleted keeps its row: old links lead on, and both can be taken back.
alter table tag
    add column scope_note  text not null default '',
    add column merged_into uuid references tag,
    add column deleted     timestamptz,
    add check (parent <> id),
    add check (merged_into <> id);
drop index tag_name;
create unique index tag_name on tag (group_id, lower(name)) where merged_into is null and deleted is null;
create index tag_parent on tag (parent) where parent is not null;

-- Further names of a tag: those it had before, those of what was merged into it, and what people call it besides.
create table tag_alias (
    group_id uuid not null references research_group on delete cascade,
    tag_id   uuid not null references tag on delete cascade,
    name     text not null
);
create unique index tag_alias_name on tag_alias (group_id, lower(name));
create index tag_alias_tag on tag_alias (tag_id);
create index tag_alias_words on tag_alias using gin (to_tsvector('postil', name));

-- Every name by which a tag can be found.
create view known_tag (tag_id, group_id, name, own) as
    select t.id, t.group_id, t.name, true from tag t where t.merged_into is null and t.deleted is null
    union all
    select t.id, t.group_id, a.name, false from tag_alias a join tag t on t.id = a.tag_id
    where t.merged_into is null and t.deleted is null;

-- What a tag has become by merges; nothing when that was deleted.
create function tag_in_force(asked uuid) returns uuid language sql stable as $$
    with recursive way (id, merged_into, deleted) as (
        select id, merged_into, deleted from tag where id = asked
        union
        select t.id, t.merged_into, t.deleted from way w join tag t on t.id = w.merged_into)
    select id from way where merged_into is null and deleted is null
$$;

-- The advisory lock of a vocabulary: whoever changes one has it alone.
create function vocabulary_lock(of_group uuid) returns bigint language sql immutable as $$
    select hashtextextended('vocabulary ' || of_group::text, 0)
$$;

-- What a foreign key would do if members of arrays could have one: a note bears tags in force, whoever writes it and
-- whatever is changed at the same time. Who takes a tag out of force locks its row for update, and waits so for those who
-- have just given it; they wait here for him, and give what it became. What changes a vocabulary puts in tags that are in
-- force by itself, and says so.
create function keep_tags_in_force() returns trigger language plpgsql as $$
begin
    perform 1 from tag where id = any (new.tags) order by id for key share;
    if exists (select 1 from unnest(new.tags) as borne(id) left join tag t on t.id = borne.id
               where t.id is null or t.merged_into is not null or t.deleted is not null) then
        new.tags := array(
            select id from (select tag_in_force(borne.id) as id, min(borne.place) as place
                            from unnest(new.tags) with ordinality as borne(id, place) group by 1) kept
            where id is not null order by place);
    end if;
    return new;
end
$$;

create trigger annotation_tags_given before insert on annotation
    for each row when (new.tags <> '{}')
    execute function keep_tags_in_force();
create trigger annotation_tags_changed before update of tags on annotation
    for each row when (new.tags is distinct from old.tags and new.tags <> '{}'
                       and current_setting('postil.vocabulary', true) is distinct from 'changing')
    execute function keep_tags_in_force();

-- What one change of a vocabulary did to its tags, so that it can be taken back: for each tag it touched, what is said of
-- it before and after; for each further name, whose it was.
create table vocabulary_change (
    event_id uuid primary key references event,
    group_id uuid not null references research_group on delete cascade,
    tags     jsonb not null,
    aliases  jsonb not null,
    undone   uuid references event
);

-- What it did to notes and documents: those that bore these tags, and bear those since. One row for all that are alike.
create table retagging (
    event_id   uuid not null references vocabulary_change on delete cascade,
    what       text not null check (what in ('note', 'document')),
    was        uuid[] not null,
    became     uuid[] not null,
    was_colour text,
    things     uuid[] not null
);
create index retagging_event on retagging (event_id);

create index event_vocabulary on event (group_id, xid, seq)
    where kind like 'tag-%' or kind like 'tags-%' or kind like 'vocabulary-%';
