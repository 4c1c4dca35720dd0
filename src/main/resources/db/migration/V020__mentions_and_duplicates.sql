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
