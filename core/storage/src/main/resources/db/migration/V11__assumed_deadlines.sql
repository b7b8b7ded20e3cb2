-- Whether a deadline counts days of which no published calendar tells.
alter table duty add column due_assumed boolean default false not null;
