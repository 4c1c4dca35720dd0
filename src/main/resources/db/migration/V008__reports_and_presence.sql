-- Why a record was not made is kept as a sentence's name and what stands in it, and said in the reader's language.
alter table import_item add column reason_said text[] not null default '{}';
update import_item set reason_said = array[reason], reason = 'as-written' where reason is not null;
update import_item set reason_said = '{}', reason = 'here-already' where outcome = 'skipped';

-- Which copy of the application has whom before it. A copy that is killed takes nothing back, so its rows count for as
-- long as it says that it lives.
create unlogged table present_reader (
    node        uuid not null,
    document_id uuid not null,
    account_id  uuid not null,
    primary key (document_id, node, account_id)
);
create index present_reader_node on present_reader (node);

create unlogged table present_node (
    node uuid primary key,
    seen timestamptz not null
);
