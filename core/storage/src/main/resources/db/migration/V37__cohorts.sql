-- The numbers of cohorts (届), the base of 巩固率. Rows are added, never changed: the last of a cohort stands, unless it withdraws
-- the one before. Who came and went is null where it is not known, graduates until they are.
create table cohort_entry (
    unit_id varchar(32) not null,
    stage varchar(20) not null,
    graduation_year integer not null,
    seq integer not null,
    entry_year integer not null,
    entrants integer not null,
    transferred_in integer,
    hosted integer,
    other_in integer,
    transferred_out integer,
    suspended integer,
    other_out integer,
    graduates integer,
    withdrawn boolean not null,
    proof varchar(1000) not null,
    remark varchar(1000) not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    constraint cohort_entry_pk primary key (unit_id, stage, graduation_year, seq)
);
create index cohort_entry_year on cohort_entry (graduation_year);
