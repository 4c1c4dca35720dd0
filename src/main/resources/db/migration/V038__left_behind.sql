-- How documents were called before: whoever wrote on one takes his notes with him under the title that he knew, and not
-- under one that it was given when he could read it no more. Of what was changed before there was this table nobody knows how
-- it was called, and until when.
create table past_title (
    document_id uuid not null references document on delete cascade,
    until       timestamptz not null,
    title       text,                         -- none: not known
    primary key (document_id, until)
);
insert into past_title (document_id, until) select id, now() from document where updated > created;

create function keep_title() returns trigger language plpgsql as $$
begin
    insert into past_title (document_id, until, title) values (old.id, clock_timestamp(), old.title);
    return null;
end $$;
create trigger document_entitled after update of title on document
    for each row when (old.title is distinct from new.title) execute function keep_title();

-- An import that has ended needs its files no more; what became of them stands in its report.
alter table import_file alter column file_id drop not null;
alter table import_file drop constraint import_file_file_id_fkey;
alter table import_file add foreign key (file_id) references stored_file on delete set null;
create index import_file_file on import_file (file_id);
