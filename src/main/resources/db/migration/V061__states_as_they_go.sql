-- What is asked of a note of a window is which it is, where it stands, whether anybody has ever replied, and in which state it
-- is. These went out as one value, put together for each note anew, at a fifth of what the whole question cost. Kept put
-- together they are one column more to read; the bytes are described in NoteStates. No trigger makes it, for with one
-- PostgreSQL would make the words of a note anew whatever is changed.
drop index annotation_window;
drop index annotation_long;
alter table annotation drop column stamp;
alter table annotation add column state bytea not null generated always as (
    uuid_send(id)
    || int4send(coalesce(anchor_start, 0) * 2 + cast(answered as integer))
    || int8send(hash_record_extended(row(version, updated, colour, anchor_start, anchor_end, answered), 0))) stored;

-- Replies have no place of their own. Without them nothing need be asked of a note that the index has, and it carries no
-- columns of which each note of a window has null. Those of fixed length stand first: what stands behind them is not counted off.
create index annotation_window on annotation (text_id, anchor_start, id)
    include (anchor_end, author, visibility, groups, colour, state)
    where deleted is null and in_reply_to is null;

create index annotation_long on annotation (text_id, anchor_start, id)
    include (anchor_end, author, visibility, groups, colour, state)
    where deleted is null and in_reply_to is null and anchor_end - anchor_start > 2000;
