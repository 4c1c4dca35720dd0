-- Changing who sees many notes at once: which ones is settled when it is asked for, and each note's readers before and after
-- are kept, so that it can be taken back exactly.
create table resharing_job (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    state      text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done       integer not null default 0,       -- notes looked at
    total      integer not null,
    changed    integer not null default 0,
    change     jsonb not null,                   -- what shall become of their readers
    notes      uuid[] not null,
    event_id   uuid not null,                    -- by which it is taken back, once it has ended
    undone     timestamptz,
    created    timestamptz not null,
    heartbeat  timestamptz,
    finished   timestamptz,
    version    integer not null
);
create index resharing_job_waiting on resharing_job (created) where state in ('queued', 'running');
create index resharing_job_account on resharing_job (account_id, created);

create table resharing_note (
    job_id        uuid not null references resharing_job on delete cascade,
    annotation_id uuid not null references annotation on delete cascade,
    was           text not null,
    was_groups    uuid[] not null,
    became        text not null,
    became_groups uuid[] not null,
    primary key (job_id, annotation_id)
);
