-- That a passage of a text names a person, organisation, place or subject. It stands on its passage as a note does: what it
-- was made on stays as it was, and where that stands in the current revision is kept beside it.
create table mention (
    id              uuid primary key,
    document_id     uuid not null references document on delete cascade,
    authority_id    uuid not null references authority,   -- in force: what was merged is the record it became part of
    marked_as       uuid not null references authority,   -- what it was marked as, for when two are parted again
    author          uuid not null references account,
    made            uuid not null references event,       -- by which it is taken back
    unmade          uuid references event,                -- by which it was taken away, and is brought back
    text_id         uuid not null references document_text on delete cascade,
    revision        integer not null,
    start_at        integer not null,                     -- code points, the end exclusive
    end_at          integer not null,
    exact           text not null,
    prefix          text not null,
    suffix          text not null,
    folio           text,
    anchor_revision integer not null,
    anchor_start    integer,
    anchor_end      integer,
    anchor_state    text not null check (anchor_state in ('exact', 'moved', 'changed', 'uncertain', 'lost')),
    check (start_at >= 0 and end_at > start_at),
    check ((anchor_start is null) = (anchor_end is null))
);
create index mention_text on mention (text_id, anchor_start);
create index mention_authority on mention (authority_id, document_id) where unmade is null;
create index mention_document on mention (document_id) where unmade is null;
create index mention_made on mention (made);
create index mention_unmade on mention (unmade) where unmade is not null;

-- Whom and what a document names: in its record, or by a mention in one of its texts. A row may occur many times.
create view appearance as
    select document_id, authority_id from naming
    union all
    select document_id, authority_id from mention where unmade is null;

-- A document that became part of another, which has its texts, notes, links, files and old addresses.
alter table document add column merged_into uuid references document on delete cascade;
create index document_merged on document (merged_into) where merged_into is not null;

-- What a merge of documents did, so that it can be taken back.
create table document_merge (
    event_id uuid primary key references event,
    kept     uuid not null references document on delete cascade,
    gone     uuid not null references document on delete cascade,
    before   jsonb not null,                  -- what the record said that was kept
    after    jsonb not null,                  -- and what it says since
    undone   timestamptz
);
create table document_merge_row (
    event_id uuid not null references document_merge on delete cascade,
    what     text not null,                   -- table and column
    keys     jsonb not null,                  -- which row went along
    had      jsonb                            -- the whole row, where what was kept had it already
);
create index document_merge_row_event on document_merge_row (event_id, what);

-- By what texts are known that are nearly the same: of all runs of three words, the least by each of 128 orders of chance.
-- Two texts share of these about as many as they share of all their runs. Bands of four together find them.
create table text_sketch (
    text_id uuid primary key references document_text on delete cascade,
    least   integer[] not null,               -- none for a text too short to be known by its words
    bands   bigint[] not null
);
create index text_sketch_bands on text_sketch using gin (bands);

-- Two documents that may be one.
create table duplicate (
    one      uuid not null references document on delete cascade,
    other    uuid not null references document on delete cascade,
    reasons  text[] not null,                 -- identifier, bytes, words
    likeness real not null,                   -- of their texts, by their sketches; 1 where bytes or an identifier are the same
    found    timestamptz not null,
    apart    uuid references event,           -- by which somebody said that they are two
    primary key (one, other),
    check (one < other)
);
create index duplicate_other on duplicate (other);
create index duplicate_open on duplicate (likeness desc, one, other) where apart is null;

create index document_identifiers on document using gin (identifiers jsonb_path_ops);
create index document_original_address on document ((provenance ->> 'originalAddress'))
    where provenance ->> 'originalAddress' is not null;
