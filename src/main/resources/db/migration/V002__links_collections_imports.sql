-- Cross-references: typed and directed, from one place to another. A place is a document, a passage of one of its texts,
-- or an annotation.
create table cross_reference (
    id              uuid primary key,
    kind            text not null check (kind in ('quotes', 'replies-to', 'contradicts', 'corroborates', 'draft-of',
                                                  'same-event', 'see-also')),
    author          uuid not null references account,
    created         timestamptz not null,
    deleted         timestamptz,
    visibility      text not null check (visibility in ('private', 'group', 'public')),
    groups          uuid[] not null default '{}',
    remark          text not null default '',
    source_document uuid not null references document on delete cascade,
    source_annotation uuid references annotation on delete cascade,
    source_text     uuid references document_text on delete cascade,
    source_revision integer,
    source_start    integer,
    source_end      integer,
    source_exact    text,
    target_document uuid not null references document on delete cascade,
    target_annotation uuid references annotation on delete cascade,
    target_text     uuid references document_text on delete cascade,
    target_revision integer,
    target_start    integer,
    target_end      integer,
    target_exact    text
);
create index cross_reference_source on cross_reference (source_document) where deleted is null;
create index cross_reference_target on cross_reference (target_document) where deleted is null;

create table collection (
    id          uuid primary key,
    slug        text not null unique,
    group_id    uuid not null references research_group on delete cascade,
    title       text not null,
    description text not null default '',    -- Markdown
    notes       text not null default 'none' check (notes in ('all', 'none', 'tagged')),
    tags        uuid[] not null default '{}',
    created_by  uuid not null references account,
    created     timestamptz not null,
    updated     timestamptz not null,
    version     integer not null
);
create index collection_group on collection (group_id);

create table placement (
    collection_id uuid not null references collection on delete cascade,
    document_id   uuid not null references document on delete cascade,
    position      integer not null,
    remark        text not null default '',
    primary key (collection_id, document_id)
);
create index placement_document on placement (document_id);

-- The share links of a collection; the link itself is a row of share_link.
create table collection_share (
    collection_id uuid not null references collection on delete cascade,
    share_id      uuid primary key references share_link on delete cascade
);
create index collection_share_collection on collection_share (collection_id);

create table import_job (
    id        uuid primary key,
    account_id uuid not null references account,
    group_id  uuid not null references research_group,
    state     text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done      integer not null default 0,
    total     integer not null default 0,
    options   jsonb not null default '{}',
    created   timestamptz not null,
    heartbeat timestamptz,
    finished  timestamptz,
    version   integer not null
);
create index import_job_waiting on import_job (created) where state in ('queued', 'running');

create table import_file (
    id       uuid primary key,
    job_id   uuid not null references import_job on delete cascade,
    file_id  uuid not null references stored_file,
    position integer not null,
    state    text not null check (state in ('waiting', 'done')),
    done     integer not null default 0      -- records with an item, so that a resumed job does none twice
);
create index import_file_job on import_file (job_id, position);

create table import_item (
    id          uuid primary key,
    job_id      uuid not null references import_job on delete cascade,
    file        text not null,
    record      text,
    outcome     text not null check (outcome in ('made', 'updated', 'skipped', 'refused')),
    document_id uuid references document on delete set null,
    reason      text
);
create index import_item_job on import_item (job_id, id);
