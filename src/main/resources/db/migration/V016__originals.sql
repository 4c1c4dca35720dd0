-- The files that documents were made of. A file belongs to each document made of a part of it.
create table document_original (
    document_id uuid not null references document on delete cascade,
    file_id     uuid not null references stored_file,
    part        text not null,   -- "line 7": where in the file the document stands; empty when it is the whole file
    added       timestamptz not null,
    primary key (document_id, file_id)
);
create index document_original_file on document_original (file_id);

-- What was brought in before; a job in which two files had one name does not tell which of them it was.
insert into document_original (document_id, file_id, part, added)
select distinct on (i.document_id, s.id) i.document_id, s.id, coalesce(i.record, ''), s.created
  from import_item i
  join import_file f on f.job_id = i.job_id
  join stored_file s on s.id = f.file_id and s.name = i.file
 where i.outcome in ('made', 'updated') and i.document_id is not null
   and not exists (select 1 from import_file other join stored_file twin on twin.id = other.file_id
                    where other.job_id = i.job_id and other.id <> f.id and twin.name = i.file)
 order by i.document_id, s.id, i.id;

-- An original is never altered, whatever asks for it.
create function original_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The bytes of a file that was brought in are never altered.';
end $$;
create trigger stored_file_stays before update of sha256, size on stored_file
    for each row execute function original_stays();
create trigger stored_chunk_stays before update on stored_chunk
    for each row execute function original_stays();
