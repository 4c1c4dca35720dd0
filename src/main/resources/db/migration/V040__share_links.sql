-- What a share link says of itself: what it is for, the password it asks for, whose notes go with it, and how often it was
-- used. One that has no address is for everybody: what it opens can be read without having been given anything.
alter table share_link
    alter column token_hash drop not null,
    add column name          text not null default '',
    add column password_hash text,
    add column authors       uuid[] not null default '{}',   -- only notes by these; by everybody when empty
    add column of_groups     uuid[] not null default '{}',   -- only notes for these; for its own group when empty
    add column uses          bigint not null default 0,
    add column used          timestamptz,
    add check (token_hash is not null or password_hash is null);
create index share_link_for_everybody on share_link (id) where token_hash is null and revoked is null;

alter table collection
    add column authors   uuid[] not null default '{}',
    add column of_groups uuid[] not null default '{}';

-- The advisory lock of a group's collections: whoever changes what they hold or to whom they are open has it alone, so that
-- what a link opens is always what stands in its collection.
create function collections_lock(of_group uuid) returns bigint language sql immutable as $$
    select hashtextextended('collections ' || of_group::text, 0)
$$;
