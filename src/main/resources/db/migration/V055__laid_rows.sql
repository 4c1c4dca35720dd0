-- Which paragraphs of two texts stand side by side, where an editor has said so. The rest is worked out.
create table laid_row (
    id             uuid primary key,
    left_text      uuid not null references document_text on delete cascade,
    left_revision  integer not null,
    left_start     integer not null,                                           -- code points, the end exclusive
    left_end       integer not null,                                           -- where it starts: nothing stands there
    right_text     uuid not null references document_text on delete cascade,
    right_revision integer not null,
    right_start    integer not null,
    right_end      integer not null,
    made           uuid not null references event,                             -- by which it is taken back
    ended          uuid references event,                                      -- by which others took its place
    check (left_start >= 0 and left_end >= left_start and right_start >= 0 and right_end >= right_start)
);
create index laid_row_left on laid_row (left_text);
create index laid_row_right on laid_row (right_text);
create index laid_row_made on laid_row (made);
create index laid_row_ended on laid_row (ended) where ended is not null;
