-- Whose case it is: the unit that received it (empty: who opened it), who holds it outside the platform, the unit to which
-- it is offered, and the place by which it was opened, whose people keep seeing it.
alter table case_file add column holder_unit varchar(32) default '' not null;
alter table case_file add column holder_outside varchar(200);
alter table case_file add column offered_to varchar(32) default '' not null;
alter table case_file add column open_inquiries integer default 0 not null;
alter table case_file add column origin_division varchar(12) default '' not null;
update case_file set origin_division = division;
create index case_file_offered on case_file (offered_to);
