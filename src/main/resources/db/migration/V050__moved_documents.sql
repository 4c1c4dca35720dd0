-- That a document went from one group or library to another. What had to stay behind or become something else is kept whole,
-- so that it is as it was when the document comes back.
create table document_move (
    event_id    uuid primary key references event,
    document_id uuid not null references document on delete cascade,
    from_group  uuid not null references research_group on delete cascade,
    to_group    uuid not null references research_group on delete cascade,
    undone      timestamptz
);
create index document_move_document on document_move (document_id);
create table document_move_row (
    event_id uuid not null references document_move on delete cascade,
    what     text not null,                   -- of which kind, as the feature calls it whose it is
    kept     jsonb not null
);
create index document_move_row_event on document_move_row (event_id, what);
