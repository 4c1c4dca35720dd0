-- What happens to a document itself is told to everybody who reads it, also by a link or in another group.
alter table event drop constraint event_visibility_check;
alter table event add constraint event_visibility_check check (visibility in ('private', 'group', 'public', 'readers'));
