-- What is kept of a note holds while its row is in the same state. That was told by six columns, each of which cost as much to
-- read for two hundred notes as a small query; one number tells it: it is another where any of them is. No trigger makes it, for
-- with one PostgreSQL would make the words of a note anew whatever is changed.
alter table annotation add column stamp bigint not null generated always as
    (hash_record_extended(row(version, updated, colour, anchor_start, anchor_end, answered), 0)) stored;

drop index annotation_window;
create index annotation_window on annotation (text_id, anchor_start, id)
    include (anchor_end, in_reply_to, deleted, author, visibility, groups, colour, answered, stamp)
    where deleted is null;

drop index annotation_long;
create index annotation_long on annotation (text_id, anchor_start, id)
    include (anchor_end, in_reply_to, deleted, author, visibility, groups, colour, answered, stamp)
    where deleted is null and anchor_end - anchor_start > 2000;
