-- What people take with them. The file stands in pieces beside its job until it expires; the job itself is kept longer, so
-- that the same can be asked for again with only what is new since then.
create table export_job (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    state      text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done       integer not null default 0,
    total      integer not null default 0,
    options    jsonb not null,
    title      text not null,
    base       text not null,                -- the address of this server as its maker knows it
    language   text not null,
    newer_than uuid references export_job on delete set null,
    since      timestamptz,                  -- only what was written from then on
    reason     text,                         -- why it failed
    file_name  text,
    size       bigint,
    groups     uuid[] not null default '{}', -- of the documents in the file; who has left one may not have the file
    created    timestamptz not null,
    began      timestamptz,
    heartbeat  timestamptz,
    finished   timestamptz,
    expires    timestamptz,
    version    integer not null
);
create index export_job_waiting on export_job (created) where state in ('queued', 'running');
create index export_job_account on export_job (account_id, created);
create index export_job_expires on export_job (expires) where expires is not null;

create table export_piece (
    job_id uuid not null references export_job on delete cascade,
    number integer not null,
    bytes  bytea not null,
    primary key (job_id, number)
);
alter table export_piece alter column bytes set storage external;
