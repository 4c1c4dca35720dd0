-- A collection is shown in another group to be edited, too: its words, order and headings, not what stands in it.
alter table showing drop constraint showing_role_check;
alter table showing add constraint showing_role_check check (role in ('reader', 'annotator', 'editor'));
