-- A file may lie in a folder, and may have come in an archive that was unpacked.
alter table import_file add column path text;
update import_file f set path = s.name from stored_file s where s.id = f.file_id;
alter table import_file alter column path set not null;
alter table import_file add column archive uuid references import_file on delete cascade;

-- A job asks what the columns of a catalogue mean, of which this is the beginning, and waits for an answer.
alter table import_file add column sample jsonb;
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check
    check (state in ('queued', 'running', 'asking', 'done', 'failed', 'cancelled'));
