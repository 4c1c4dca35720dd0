-- Who may come in, until when, and with what.

alter table account add column suspended timestamptz;      -- since when nobody can come in by it; what it wrote stays

alter table membership add column ends timestamptz;        -- from then on it counts no more; none: no end

alter table session add column seen timestamptz not null default now();    -- about when it was last used
update session set seen = created;

alter table api_token add column used timestamptz;         -- about when; none: never
alter table api_token add column scope text not null default 'all'
    check (scope in ('read', 'annotate', 'edit', 'all'));
