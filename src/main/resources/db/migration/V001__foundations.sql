-- Postil's ground: who there is, what is kept, and what happened.
-- Ids are UUIDv7, made by whoever makes the row. Offsets are Unicode code points, start inclusive, end exclusive.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- English stems, accents folded; words of other scripts and languages pass through the stemmer unharmed.
create text search configuration postil (copy = english);
alter text search configuration postil
    alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart
    with unaccent, english_stem;

-- What is true of this installation as a whole: the key of session cookies, for one.
create table installation (
    name  text primary key,
    value text not null
);

-- Accounts and groups ------------------------------------------------------------------------------------------------

create table account (
    id            uuid primary key,
    email         text not null,
    name          text not null,
    password_hash text,                       -- none: nobody can sign in with a password
    administrator boolean not null default false,
    locale        text,                       -- BCP 47; none: the browser's
    created       timestamptz not null,
    version       integer not null
);
create unique index account_email on account (lower(email));

create table session (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null unique,         -- SHA-256 of what the cookie holds
    agent      text,
    created    timestamptz not null,
    expires    timestamptz not null
);
create index session_account on session (account_id);

create table api_token (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    name       text not null,
    token_hash bytea not null unique,
    created    timestamptz not null,
    expires    timestamptz
);
create index api_token_account on api_token (account_id);

create table research_group (
    id      uuid primary key,
    slug    text not null unique,
    name    text not null,
    public  boolean not null default false,   -- readable without an account
    created timestamptz not null,
    version integer not null
);

create table membership (
    account_id uuid not null references account on delete cascade,
    group_id   uuid not null references research_group on delete cascade,
    role       text not null check (role in ('reader', 'annotator', 'editor', 'owner')),
    since      timestamptz not null,
    primary key (account_id, group_id)
);
create index membership_group on membership (group_id);

create table invitation (
    id         uuid primary key,
    group_id   uuid not null references research_group on delete cascade,
    role       text not null check (role in ('reader', 'annotator', 'editor', 'owner')),
    email      text,
    token_hash bytea not null unique,
    created_by uuid not null references account,
    created    timestamptz not null,
    expires    timestamptz not null,
    revoked    timestamptz,
    accepted   timestamptz,
    accepted_by uuid references account
);

-- A link that opens what it was made for to whoever holds it. What it opens are rows of `opening`.
create table share_link (
    id         uuid primary key,
    group_id   uuid not null references research_group on delete cascade,
    token_hash bytea not null unique,
    notes      text not null check (notes in ('all', 'none', 'tagged')),
    tags       uuid[] not null default '{}',
    created_by uuid not null references account,
    created    timestamptz not null,
    expires    timestamptz,
    revoked    timestamptz
);

-- What happened ------------------------------------------------------------------------------------------------------

-- Append-only. A reader goes by (xid, seq) below pg_snapshot_xmin(), so that a late commit is never skipped.
create table event (
    id          uuid primary key,
    seq         bigint generated always as identity,
    xid         xid8 not null default pg_current_xact_id(),
    at          timestamptz not null,
    kind        text not null,
    actor       uuid not null,
    document_id uuid,
    group_id    uuid,
    subject     uuid not null,
    visibility  text not null check (visibility in ('private', 'group', 'public')),
    groups      uuid[] not null default '{}',
    payload     jsonb not null default '{}'
);
create index event_order on event (xid, seq);
create index event_document on event (document_id, xid, seq) where document_id is not null;

-- Documents ----------------------------------------------------------------------------------------------------------

create table document (
    id            uuid primary key,
    slug          text not null unique,
    group_id      uuid not null references research_group,
    title         text not null,
    date          text,                       -- EDTF level 1
    date_earliest date,
    date_latest   date,
    kind          text not null,
    abstract      text not null default '',
    languages     text[] not null default '{}',
    subjects      text[] not null default '{}',
    provenance    jsonb not null default '{}',
    identifiers   jsonb not null default '{}',
    source_key    text,                       -- the same source twice makes nothing twice
    names         text not null default '',   -- people, places and subjects, for the full-text index
    created_by    uuid not null references account,
    created       timestamptz not null,
    updated       timestamptz not null,
    version       integer not null,
    words         tsvector generated always as (
        setweight(to_tsvector('postil', title), 'A') ||
        setweight(to_tsvector('postil', names), 'B') ||
        setweight(to_tsvector('postil', abstract), 'C')) stored
);
create unique index document_source on document (group_id, source_key) where source_key is not null;
create index document_order on document (group_id, date_earliest, id);
create index document_kind on document (group_id, kind);
create index document_words on document using gin (words);
create index document_languages on document using gin (languages);

create table person (
    id   uuid primary key,
    slug text not null unique,
    name text not null
);
create unique index person_name on person (lower(name));

create table document_person (
    document_id uuid not null references document on delete cascade,
    person_id   uuid not null references person,
    role        text not null check (role in ('creator', 'recipient', 'mentioned')),
    position    integer not null,
    primary key (document_id, role, person_id)
);
create index document_person_person on document_person (person_id);

create table place (
    id   uuid primary key,
    slug text not null unique,
    name text not null
);
create unique index place_name on place (lower(name));

create table document_place (
    document_id uuid not null references document on delete cascade,
    place_id    uuid not null references place,
    position    integer not null,
    primary key (document_id, place_id)
);
create index document_place_place on document_place (place_id);

-- A document stands in one group and can be opened to others: a grant is a share link, or a group it is shown to.
create table opening (
    document_id uuid not null references document on delete cascade,
    grant_id    uuid not null,
    primary key (grant_id, document_id)
);
create index opening_document on opening (document_id);

create table document_text (
    id          uuid primary key,
    document_id uuid not null references document on delete cascade,
    role        text not null check (role in ('original', 'transcript', 'translation')),
    language    text not null,                -- BCP 47
    direction   text not null default 'auto' check (direction in ('ltr', 'rtl', 'auto')),
    position    integer not null,
    revision    integer not null,             -- the current one
    created     timestamptz not null,
    version     integer not null
);
create index document_text_document on document_text (document_id);

create table revision (
    text_id    uuid not null references document_text on delete cascade,
    number     integer not null,
    html       text not null,
    plain      text not null,
    length     integer not null,              -- of plain, in code points
    folios     jsonb not null default '[]',
    author     uuid not null references account,
    created    timestamptz not null,
    comment    text not null default '',
    primary key (text_id, number)
);

create table stored_file (
    id         uuid primary key,
    sha256     bytea not null,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    created_by uuid not null references account,
    created    timestamptz not null
);
create index stored_file_sha256 on stored_file (sha256);

create table stored_chunk (
    file_id uuid not null references stored_file on delete cascade,
    number  integer not null,
    bytes   bytea not null,
    primary key (file_id, number)
);
alter table stored_chunk alter column bytes set storage external;

-- Tags ---------------------------------------------------------------------------------------------------------------

create table tag (
    id         uuid primary key,
    group_id   uuid not null references research_group on delete cascade,
    parent     uuid references tag,
    name       text not null,
    colour     text not null default 'amber' check (colour in ('amber', 'sage', 'sky', 'rose')),
    definition text not null default '',
    created    timestamptz not null,
    version    integer not null
);
create unique index tag_name on tag (group_id, lower(name));

create table document_tag (
    document_id uuid not null references document on delete cascade,
    tag_id      uuid not null references tag on delete cascade,
    primary key (document_id, tag_id)
);
create index document_tag_tag on document_tag (tag_id);

-- Annotations --------------------------------------------------------------------------------------------------------

create table annotation (
    id            uuid primary key,
    document_id   uuid not null references document on delete cascade,
    author        uuid not null references account,
    created       timestamptz not null,
    updated       timestamptz not null,
    version       integer not null,
    body          text not null default '',   -- Markdown
    visibility    text not null check (visibility in ('private', 'group', 'public')),
    groups        uuid[] not null default '{}',
    in_reply_to   uuid references annotation,
    root          uuid not null,              -- of the thread; its own id when it is no reply
    tags          uuid[] not null default '{}',
    colour        text not null default 'amber' check (colour in ('amber', 'sage', 'sky', 'rose')),
    resolved      timestamptz,
    resolved_by   uuid references account,
    deleted       timestamptz,
    -- what it was made on, for ever
    text_id       uuid references document_text on delete cascade,
    revision      integer,
    start_at      integer,
    end_at        integer,
    exact         text,
    prefix        text,
    suffix        text,
    folio         text,
    -- where it stands in the current revision
    anchor_revision   integer,
    anchor_start      integer,
    anchor_end        integer,
    anchor_state      text check (anchor_state in ('exact', 'moved', 'changed', 'uncertain', 'lost')),
    anchor_score      real,
    anchor_reason     text,
    anchor_candidates jsonb,
    words         tsvector generated always as (to_tsvector('postil', body || ' ' || coalesce(exact, ''))) stored,
    check (text_id is null or (revision is not null and start_at >= 0 and end_at > start_at and exact is not null))
);
create index annotation_window on annotation (text_id, anchor_start, id) where deleted is null;
create index annotation_document on annotation (document_id, created, id) where deleted is null;
create index annotation_thread on annotation (root, created) where in_reply_to is not null;
create index annotation_author on annotation (author, created);
create index annotation_tags on annotation using gin (tags) where tags <> '{}';
create index annotation_words on annotation using gin (words);

-- Where an annotation stood in revisions that are no longer current.
create table past_anchor (
    annotation_id uuid not null references annotation on delete cascade,
    revision      integer not null,
    start_at      integer,
    end_at        integer,
    state         text not null,
    score         real not null,
    reason        text not null,
    primary key (annotation_id, revision)
);

create table past_wording (
    annotation_id uuid not null references annotation on delete cascade,
    version       integer not null,
    body          text not null,
    written       timestamptz not null,
    primary key (annotation_id, version)
);
