-- Everybody has a library: a group of one, private for ever, in which he may do everything and nobody else anything.
-- It is called here as its owner's programs read it; pages call it in their own language.
alter table research_group add column library_of uuid unique references account;
alter table research_group add constraint library_is_private check (library_of is null or not (public or listed));

insert into research_group (id, slug, name, library_of, created, version)
select gen_random_uuid(), 'library-' || a.id, 'My library', a.id, a.created, 0 from account a where a.deleted is null;

insert into membership (account_id, group_id, role, since)
select g.library_of, g.id, 'owner', g.created from research_group g where g.library_of is not null;
