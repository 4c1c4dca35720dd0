-- Citation styles somebody wrote himself, for the group they were uploaded for. One is never altered: its id stands in
-- addresses, and processors are kept by it.
create table citation_style (
    id         uuid primary key,
    group_id   uuid not null references research_group on delete cascade,
    title      text not null,
    parent     text,                -- the official style a dependent one takes everything from
    csl        text not null,
    created_by uuid not null references account,
    created    timestamptz not null
);
create index citation_style_group on citation_style (group_id);

-- Styles an account wants to see first, by the names they are asked for by.
create table citation_favourite (
    account_id uuid not null references account on delete cascade,
    style      text not null,
    created    timestamptz not null,
    primary key (account_id, style)
);

-- In what style and language a group cites when nobody asks for another.
create table citation_default (
    group_id uuid primary key references research_group on delete cascade,
    style    text not null,
    locale   text                   -- none: that of whoever reads
);
