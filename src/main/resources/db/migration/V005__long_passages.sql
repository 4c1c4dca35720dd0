-- A window of a text wants also the notes that begin before it and reach into it. Nearly all passages are short, so
-- looking back a little finds them; the few long ones stand here, and the index costs nothing where there are none.
create index annotation_long on annotation (text_id, anchor_start, id)
    where deleted is null and anchor_end - anchor_start > 2000;
