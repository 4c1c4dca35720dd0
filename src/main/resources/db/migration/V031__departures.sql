-- An account that was deleted keeps its row, because what others have answered keeps its author: without an address, without
-- a way in, and under the name that was chosen for it.
alter table account add column deleted timestamptz;

-- What administrators did, for the page that shows it.
create index event_administered on event (at desc) where kind = 'administered';
