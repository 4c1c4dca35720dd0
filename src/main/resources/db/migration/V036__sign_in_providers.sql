-- As whom a provider of sign-ins (OpenID Connect) knows people: by its own address and its name for them. Their e-mail address
-- there may change, and may pass to somebody else, so it says nothing of who they are here.
create table provider_identity (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    issuer     text not null,
    subject    text not null,
    email      text,                          -- that the provider had for them when they were connected; for them to read
    since      timestamptz not null,
    unique (issuer, subject),
    unique (account_id, issuer)
);

-- The provider by which somebody came, as it was then called; none: a password.
alter table session add column through text;
