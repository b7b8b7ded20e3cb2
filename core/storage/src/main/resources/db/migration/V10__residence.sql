-- Where a child lives, as far as a list says so: place and words.
alter table enrolment_row add column residence varchar(12);
alter table enrolment_row add column residence_address varchar(500) default '' not null;
alter table household_row add column residence varchar(12);
alter table household_row add column residence_address varchar(500) default '' not null;
