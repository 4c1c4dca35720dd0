-- A catalogue that comes later names files that came before: they are looked for once for each of its rows.
create index stored_file_name on stored_file (name);
