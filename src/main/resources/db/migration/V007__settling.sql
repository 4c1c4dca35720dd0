-- What people decide about where a note stands, what a note said before, and what its author is told.

alter table annotation
    add column anchor_settled    text check (anchor_settled in ('accepted', 'chosen', 'left')),
    add column anchor_settled_by uuid references account,
    add column anchor_settled_at timestamptz,
    add column settlement        uuid;        -- the decision in force

create index annotation_adrift on annotation (text_id, id)
    where deleted is null and in_reply_to is null and anchor_state in ('uncertain', 'lost');

-- One decision about one note. Those made with one action share the event by which they are taken back.
create table settlement (
    id            uuid primary key,
    event_id      uuid not null references event,
    annotation_id uuid not null references annotation on delete cascade,
    account_id    uuid not null references account,
    at            timestamptz not null,
    how           text not null check (how in ('accepted', 'chosen', 'left')),
    revision      integer not null,
    before        jsonb not null,             -- where it stood until then
    undone        timestamptz
);
create index settlement_event on settlement (event_id);
create index settlement_annotation on settlement (annotation_id, at);

-- A wording is kept with its tags and with those who could see it then: nobody else sees it later.
alter table past_wording
    add column tags       uuid[],
    add column visibility text check (visibility in ('private', 'group', 'public')),
    add column groups     uuid[] not null default '{}',
    add column replaced   timestamptz;

-- When a thread was settled and opened again, for the history of its note.
create index event_resolution on event (subject)
    where kind in ('annotation-resolved', 'annotation-reopened');

-- What an account is told. It says what it is about, never what stands there: that is read through its viewer.
create table notice (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    at            timestamptz not null,
    kind          text not null check (kind in ('adrift', 'anchored')),
    actor         uuid not null references account,
    document_id   uuid not null references document on delete cascade,
    text_id       uuid references document_text on delete cascade,
    revision      integer,                    -- that set the notes adrift
    annotation_id uuid references annotation on delete cascade,
    how           text,                       -- it was anchored anew
    read          timestamptz
);
create index notice_account on notice (account_id, id);
create index notice_unread on notice (account_id) where read is null;
