-- Survey rounds (排查摸底) of both lines. Whom a round asks is written in pieces; it counts from the moment it is ready.
create table survey_round (
    id bigint not null,
    unit_id varchar(32) not null,
    line varchar(20) not null,
    first_day date not null,
    last_day date not null,
    opened_on date not null,
    roster_hash varchar(64) not null,
    policy_hash varchar(64) not null,
    rules varchar(4000) not null,
    opened_by varchar(200) not null,
    opened_at bigint not null,
    ready boolean not null,
    closed_at bigint,
    closed_by varchar(200),
    closed_reason varchar(4000),
    constraint survey_round_pk primary key (id)
);
create index survey_round_unit on survey_round (unit_id);

-- Whom a round asks, and children it found besides; of these alone name, sex and birth date stand here. The division is
-- that of the household line, the class that of the school line.
create table survey_entry (
    round_id bigint not null,
    entry_no integer not null,
    child_id varchar(26),
    listed boolean not null,
    household_no integer not null,
    division varchar(12),
    class_id varchar(32),
    cell varchar(32) not null,
    name varchar(100),
    sex varchar(1),
    birth_date date,
    answers integer not null,
    constraint survey_entry_pk primary key (round_id, entry_no),
    constraint survey_entry_child unique (round_id, child_id)
);
create index survey_entry_class on survey_entry (class_id);

-- What was found, never changed; the last answer counts. The note is personal and can be erased.
create table survey_answer (
    round_id bigint not null,
    entry_no integer not null,
    seq integer not null,
    outcome varchar(40) not null,
    surveyor varchar(100) not null,
    signed_on date not null,
    note varchar(4000) not null,
    actor varchar(200) not null,
    happened_at bigint not null,
    constraint survey_answer_pk primary key (round_id, entry_no, seq)
);
