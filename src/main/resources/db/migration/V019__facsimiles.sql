-- The page images of documents.
create table facsimile (
    id          uuid primary key,
    document_id uuid not null references document on delete cascade,
    text_id     uuid references document_text on delete cascade,  -- the text whose words stand on the pages, if it is known
    revision    integer,                                          -- in whose offsets the words of the pages are counted
    reader      uuid references account,                          -- for whom it is to be read by machine; null when it is not
    machine     text,                                             -- what has read it
    created     timestamptz not null,
    check ((text_id is null) = (revision is null))
);
create index facsimile_document on facsimile (document_id);
create index facsimile_text on facsimile (text_id);
create index facsimile_to_read on facsimile (created, id) where reader is not null;

create table facsimile_page (
    facsimile_id uuid not null references facsimile on delete cascade,
    number       integer not null check (number > 0),
    label        text not null,      -- what the page is cited by, "212" or "xiv"
    width        integer not null,   -- in pixels, as large as it is ever shown
    height       integer not null,
    source       text not null check (source in ('pdf', 'image', 'iiif')),
    file_id      uuid references stored_file,
    part         integer not null,   -- which page of the file, from 0
    address      text,               -- of the image, where it stays with others
    place        integer,            -- the code point at which the page begins in the text, if it is known
    words        bytea,              -- where the words of the text stand on the page (org.postil.facsimiles.PageWords)
    recognised  text,                -- what a machine read on it; its words are at offsets of that until they are a text's
    claimed     timestamptz,         -- when a node began to read it
    primary key (facsimile_id, number),
    check ((source = 'iiif') = (file_id is null) and (source = 'iiif') = (address is not null))
);
create index facsimile_page_file on facsimile_page (file_id);
