-- What stands in a file is not always for everybody who may read its documents: notes that are for the members of a group
-- stay theirs when the group is public.
alter table export_job
    add column members uuid[] not null default '{}'; -- groups for whose members alone a note in the file is
update export_job set members = groups;
