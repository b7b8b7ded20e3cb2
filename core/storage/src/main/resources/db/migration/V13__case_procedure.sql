-- A case may begin without a school (失学); then rule_key, school_id and class_id are empty texts.
-- The lawful exit, and since when the family cannot be reached.
alter table case_file add column exit_kind varchar(30);
alter table case_file add column exit_on date;
alter table case_file add column exit_until date;
alter table case_file add column lost_since date;
create index case_file_state on case_file (state);

-- Which entries other systems must show too, and since when they do: a projection.
create table case_system_update (
    case_id varchar(32) not null,
    seq bigint not null,
    system_key varchar(30) not null,
    kind varchar(40) not null,
    since date not null,
    done_on date,
    done_by varchar(200),
    status varchar(1000),
    constraint case_system_update_pk primary key (case_id, seq, system_key)
);
create index case_system_update_open on case_system_update (done_on, since);

-- Every fact so far, as open: whether the other systems show it was not asked before.
insert into case_system_update (case_id, seq, system_key, kind, since)
    select case_id, 1, 'DROPOUT_LEDGER', 'SUSPECTED_OPENED', reached_on from case_file where state <> 'WITHDRAWN';
