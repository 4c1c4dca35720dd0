-- When a person or a tag was last called otherwise: in the transaction of this number. Whoever has read it with what names
-- stand beside knows whether the names that he has kept are still right, and need not ask for them. One row, once it happened.
create table last_renaming (
    one    boolean primary key default true check (one),
    number bigint not null
);

create function say_renamed() returns trigger language plpgsql as $$
declare
    this bigint := cast(cast(pg_current_xact_id() as text) as bigint);
begin
    insert into last_renaming as l (number) values (this)
        on conflict (one) do update set number = this where l.number <> this;
    return null;
end
$$;

-- At the end of a transaction, which then waits for nothing else while others wait for this row.
create constraint trigger account_renamed after update on account deferrable initially deferred
    for each row when (old.name is distinct from new.name) execute function say_renamed();
create constraint trigger account_gone after delete on account deferrable initially deferred
    for each row execute function say_renamed();
create constraint trigger tag_renamed after update on tag deferrable initially deferred
    for each row when (old.* is distinct from new.*) execute function say_renamed();
create constraint trigger tag_gone after delete on tag deferrable initially deferred
    for each row execute function say_renamed();
