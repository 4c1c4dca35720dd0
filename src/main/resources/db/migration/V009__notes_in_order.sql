-- Lists go through a document's notes by id, which sorts by when they were made (UUIDv7): one walk, whatever the page.
drop index annotation_document;
create index annotation_document on annotation (document_id, id) where deleted is null;
