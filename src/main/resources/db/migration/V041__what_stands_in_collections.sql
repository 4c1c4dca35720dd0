-- Headings between the documents of a collection. Places of both count together.
create table heading (
    id            uuid primary key,
    collection_id uuid not null references collection on delete cascade,
    position      integer not null,
    title         text not null
);
create index heading_collection on heading (collection_id, position);

-- A filter of the archive, as its address has it; the documents of the group that pass it stand in the collection as well.
-- They are placements as others are, so that nothing which asks for a collection's documents need know of queries, and are
-- told from those that somebody put there. Those taken out by hand are not found again.
alter table collection add column query jsonb;
alter table placement add column found boolean not null default false;
create table passed_over (
    collection_id uuid not null references collection on delete cascade,
    document_id   uuid not null references document on delete cascade,
    primary key (collection_id, document_id)
);
create index passed_over_document on passed_over (document_id);
create index collection_query on collection (group_id) where query is not null;

-- Collections in collections: of one group, and never in a circle.
create table nesting (
    parent_id uuid not null references collection on delete cascade,
    child_id  uuid not null references collection on delete cascade,
    position  integer not null,
    primary key (parent_id, child_id),
    check (parent_id <> child_id)
);
create index nesting_child on nesting (child_id);

-- A collection and all that stand in it, however deep.
create function collections_in(top uuid) returns setof uuid language sql stable as $$
    with recursive inside (id) as (
        select top
        union
        select n.child_id from inside i join nesting n on n.parent_id = i.id)
    select id from inside
$$;
