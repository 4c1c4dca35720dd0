-- Notes on regions of page images. A region is in fractions of the page, so that it is the same at every size; the page's
-- label and its size in pixels are kept with it, for those who count in pixels.
alter table annotation
    add column facsimile_id uuid references facsimile on delete cascade,
    add column page         integer,
    add column page_label   text,
    add column page_width   integer,
    add column page_height  integer,
    add column shape        jsonb,
    add constraint annotation_region_check check (
        (facsimile_id is null and page is null and page_label is null and page_width is null and page_height is null
            and shape is null)
        or (facsimile_id is not null and page > 0 and page_label is not null and page_width > 0 and page_height > 0
            and shape is not null and text_id is null and in_reply_to is null));
create index annotation_region on annotation (facsimile_id, page, id) where facsimile_id is not null;
