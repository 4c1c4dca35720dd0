-- People, organisations, places and subjects become records of their own. Until now a person or place was no more than its
-- name, the same for all groups, and a subject a word in a document; now each group has its own records, as it has its tags.
create table authority (
    id          uuid primary key,
    group_id    uuid not null references research_group on delete cascade,
    kind        text not null check (kind in ('person', 'organisation', 'place', 'subject')),
    register    text not null generated always as (
        case kind when 'place' then 'places' when 'subject' then 'subjects' else 'people' end) stored,
    slug        text not null,
    name        text not null,
    aliases     text[] not null default '{}',
    called      text[] not null,              -- the name and then the aliases, in lower case
    spellings   text not null,                -- the same as they are written
    filed       text not null,                -- the name without accents and capitals, by which a register is in order
    description text not null default '',
    dates       text,                         -- EDTF level 1: of a life, or of a body's existence
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    wikidata    text check (wikidata ~ '^Q[1-9][0-9]*$'),
    viaf        text check (viaf ~ '^[1-9][0-9]*$'),
    merged_into uuid references authority,
    created     timestamptz not null,
    updated     timestamptz not null,
    version     integer not null,
    words       tsvector generated always as (to_tsvector('postil_words', spellings)) stored,
    check ((latitude is null) = (longitude is null))
);
create unique index authority_slug on authority (group_id, register, slug);
create unique index authority_name on authority (group_id, register, (called[1])) where merged_into is null;
create index authority_filed on authority (register, filed, id) where merged_into is null;
create index authority_called on authority using gin (called);
create index authority_words on authority using gin (words);
create index authority_merged on authority (merged_into) where merged_into is not null;
create index authority_by_slug on authority (slug);

-- That a document names somebody or something, and as what.
create table naming (
    document_id  uuid not null references document on delete cascade,
    authority_id uuid not null references authority,
    part         text not null check (part in ('creator', 'sender', 'recipient', 'attendee', 'mentioned', 'place', 'subject')),
    position     integer not null,
    primary key (document_id, part, authority_id)
);
create index naming_authority on naming (authority_id, document_id);

-- What a merge did, so that it can be taken back.
create table authority_merge (
    event_id uuid primary key references event,
    kept     uuid not null references authority on delete cascade,
    gone     uuid not null references authority on delete cascade,
    before   jsonb not null,                  -- what was said of the one that was kept
    namings  jsonb not null,                  -- of the one that is gone
    undone   timestamptz
);

-- What there is moves over. A name that no document bears belongs to no group and goes.
create function pg_temp.uuid_v7() returns uuid language sql volatile as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
$$;

insert into authority (id, group_id, kind, slug, name, called, spellings, filed, created, updated, version)
select case when row_number() over (partition by p.id order by used.group_id) = 1 then p.id else pg_temp.uuid_v7() end,
    used.group_id,
    case when p.name ~* '\y(academy|administration|agency|army|assembly|association|bureau|cabinet|commission|committee|conference|congress|council|delegation|department|directorate|division|embassy|government|institute|legation|ministry|office|organi[sz]ation|party|politburo|presidium|press|radio|secretariat|service|station|union|university|ministerium|komitee|botschaft|partei|rat)\y'
            or p.name ~ '^[[:upper:]]{2,}( [[:upper:]]{2,})*$' then 'organisation' else 'person' end,
    p.slug, p.name, array[lower(p.name)], p.name, lower(unaccent(p.name)), now(), now(), 0
from person p
join (select distinct n.person_id, d.group_id from document_person n join document d on d.id = n.document_id) used
    on used.person_id = p.id;

insert into authority (id, group_id, kind, slug, name, called, spellings, filed, created, updated, version)
select case when row_number() over (partition by p.id order by used.group_id) = 1 then p.id else pg_temp.uuid_v7() end,
    used.group_id, 'place', p.slug, p.name, array[lower(p.name)], p.name, lower(unaccent(p.name)), now(), now(), 0
from place p
join (select distinct n.place_id, d.group_id from document_place n join document d on d.id = n.document_id) used
    on used.place_id = p.id;

insert into authority (id, group_id, kind, slug, name, called, spellings, filed, created, updated, version)
select pg_temp.uuid_v7(), group_id, 'subject',
    case when row_number() over (partition by group_id, base order by name) = 1 then base
        else base || '-' || row_number() over (partition by group_id, base order by name) end,
    name, array[lower(name)], name, lower(unaccent(name)), now(), now(), 0
from (select group_id, min(subject) as name,
          coalesce(nullif(left(trim(both '-' from
              regexp_replace(lower(unaccent(min(subject))), '[^[:alnum:]]+', '-', 'g')), 70), ''), 'subject') as base
      from document, unnest(subjects) as subject
      group by group_id, lower(subject)) said;

insert into naming (document_id, authority_id, part, position)
select n.document_id, a.id, n.role, n.position
from document_person n
join document d on d.id = n.document_id
join person p on p.id = n.person_id
join authority a on a.group_id = d.group_id and a.register = 'people' and a.slug = p.slug;

insert into naming (document_id, authority_id, part, position)
select n.document_id, a.id, 'place', n.position
from document_place n
join document d on d.id = n.document_id
join place p on p.id = n.place_id
join authority a on a.group_id = d.group_id and a.register = 'places' and a.slug = p.slug;

insert into naming (document_id, authority_id, part, position)
select d.id, a.id, 'subject', min(s.position) - 1
from document d
cross join lateral unnest(d.subjects) with ordinality as s (subject, position)
join authority a on a.group_id = d.group_id and a.register = 'subjects' and a.called[1] = lower(s.subject)
group by d.id, a.id;

drop table document_person, document_place;
drop table person, place;
alter table document drop column subjects;

-- The archive in each of its orders, walked from its beginning.
create index document_by_date on document (date_earliest nulls last, date_latest, split_part(date, 'T', 1), date, id);
create index document_by_title on document (lower(title), id);
create index document_by_entry on document (created desc, id desc);
create index document_repository on document ((provenance ->> 'repository'));
