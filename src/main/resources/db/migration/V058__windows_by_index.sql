-- Whether anybody has ever replied to a note: where nobody has, no replies need be looked for. It stays when they are deleted.
alter table annotation add column answered boolean not null default false;
update annotation set answered = true
    where id in (select reply.root from annotation reply where reply.in_reply_to is not null);

create function say_answered() returns trigger language plpgsql as $$
begin
    update annotation set answered = true where id = new.root and not answered;
    return null;
end
$$;

create trigger annotation_answered after insert on annotation
    for each row when (new.in_reply_to is not null) execute function say_answered();

-- A window of a text's notes is answered by the index alone, whose leaves lie in the order of the text, while the rows of two
-- hundred notes lie in as many places. What it carries beside its key says who sees a note and which state of it that is. The
-- two that are null in every note of a window cost no room, and spare a look at the row to see that they are.
drop index annotation_window;
create index annotation_window on annotation (text_id, anchor_start, id)
    include (anchor_end, in_reply_to, deleted, author, visibility, groups, colour, version, updated, answered)
    where deleted is null;

-- The same of the few long passages, or else those would be looked for among all that stand before the window.
drop index annotation_long;
create index annotation_long on annotation (text_id, anchor_start, id)
    include (anchor_end, in_reply_to, deleted, author, visibility, groups, colour, version, updated, answered)
    where deleted is null and anchor_end - anchor_start > 2000;

-- What an index carries has to fit on a page of it.
alter table annotation add constraint annotation_groups_check check (cardinality(groups) <= 64);
