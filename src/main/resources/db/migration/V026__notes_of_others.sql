-- Notes that others wrote elsewhere, and that somebody brought in: what they are called there, who wrote them, and when.
alter table annotation
    add column origin_key     text,
    add column origin_author  text,
    add column origin_written timestamptz;
create index annotation_origin on annotation (origin_key) where origin_key is not null;

-- A report tells of notes as well, by their quotes: null where it tells of a document, empty where a note quotes nothing.
alter table import_item
    add column annotation_id uuid references annotation on delete set null,
    add column quote         text;
create index import_item_annotation on import_item (annotation_id) where annotation_id is not null;
