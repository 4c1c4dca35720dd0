-- Corrections that wait to become a revision: for somebody to choose between two versions, or to look at what was brought.
create table correction (
    id         uuid primary key,
    text_id    uuid not null references document_text on delete cascade,
    account_id uuid not null references account on delete cascade,
    base       integer not null,              -- the revision that was corrected
    html       text not null,
    comment    text not null default '',
    created    timestamptz not null
);
create index correction_text on correction (text_id, account_id, created);

-- The revision that was corrected; where it is not the one before, what others had done meanwhile was merged.
alter table revision add column base integer;

-- What stood in an older revision is read by its place there.
create index past_anchor_place on past_anchor (revision, start_at);
