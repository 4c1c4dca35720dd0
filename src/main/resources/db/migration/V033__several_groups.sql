-- Documents of one group that are shown in another, by way of a collection. What is shown are rows of `opening`, whose grant
-- is one of these; members of the other group read it, and may write notes for their own group if it is shown so.
create table showing (
    id            uuid primary key,
    collection_id uuid not null references collection on delete cascade,
    group_id      uuid not null references research_group on delete cascade,
    role          text not null check (role in ('reader', 'annotator')),
    created_by    uuid not null references account,
    created       timestamptz not null,
    unique (collection_id, group_id)
);
create index showing_group on showing (group_id);

-- What happens to a reply is told to those who may see the reply and its thread too; none of it for what is no reply.
alter table event
    add column thread_author     uuid,
    add column thread_visibility text check (thread_visibility in ('private', 'group', 'public')),
    add column thread_groups     uuid[];
