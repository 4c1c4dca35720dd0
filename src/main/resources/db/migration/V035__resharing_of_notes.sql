-- Notes that go for good take with them what is kept of who saw them: without looking through all of it for each.
create index resharing_note_annotation on resharing_note (annotation_id);
