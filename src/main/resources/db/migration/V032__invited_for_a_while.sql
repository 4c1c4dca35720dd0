-- Who is invited for a while is a member for as long; none: without an end.
alter table invitation add column membership_ends timestamptz;
