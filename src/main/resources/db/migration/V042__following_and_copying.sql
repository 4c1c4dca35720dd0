-- Since when something stands in a collection: what followers are told of is what came after they last looked.
alter table placement add column placed timestamptz not null default clock_timestamp();

-- Who wants to know what is new in a collection. What is new is worked out when he asks, by what he may read then.
create table follower (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    collection_id uuid not null references collection on delete cascade,
    since         timestamptz not null,
    seen          timestamptz not null,
    unique (account_id, collection_id)
);
create index follower_collection on follower (collection_id);

alter table collection
    add column copied_from  uuid references collection on delete set null,
    add column copied_title text,                       -- what that was called then
    add column copied       timestamptz,
    add column embedded_on  text[] not null default '{}';   -- the sites that may show it, by their origins
