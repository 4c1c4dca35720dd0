-- A second factor beside the password (RFC 6238). Its secret has to be known here to be compared with, so whoever reads
-- this table has it; the codes for an emergency are kept as hashes alone.
create table second_factor (
    account_id uuid primary key references account on delete cascade,
    secret     bytea not null,
    since      timestamptz,                    -- none: being set up
    step       bigint not null default 0,      -- of the last code that was used: none is good twice
    recovery   text[] not null default '{}',   -- SHA-256 in hexadecimal of those not yet used
    version    integer not null
);

-- A group is private, listed (its name and what it is about are known to all who have an account) or public.
alter table research_group add column listed boolean not null default false;
update research_group set listed = true where public;
alter table research_group add column description text not null default '';

-- Lets somebody choose a new password, once.
create table password_reset (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null unique,
    created    timestamptz not null,
    expires    timestamptz not null,
    used       timestamptz
);
create index password_reset_account on password_reset (account_id);
