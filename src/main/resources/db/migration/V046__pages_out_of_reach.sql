-- Pages that stay with another server, which may be out of reach for a while: they are asked for again.
alter table facsimile
    add column tries      integer not null default 0,  -- how often in succession a page could not be had
    add column not_before timestamptz;                 -- before which no page is asked for again

-- The page of a document leads to the import that brought it.
create index import_item_document on import_item (document_id) where document_id is not null;
