-- Rounds of autumn entry (秋季入学): who is due at school in a school year. The children are written in pieces; a round counts
-- from the moment it is ready. seen_seq is the sequence of the roster up to which the round knows who is registered.
create table entry_round (
    id bigint not null,
    unit_id varchar(32) not null,
    school_year integer not null,
    starts_on date not null,
    report_by date not null,
    opened_on date not null,
    roster_hash varchar(64) not null,
    policy_hash varchar(64) not null,
    rules varchar(4000) not null,
    opened_by varchar(200) not null,
    opened_at bigint not null,
    ready boolean not null,
    seen_seq bigint not null,
    closed_at bigint,
    closed_by varchar(200),
    closed_reason varchar(4000),
    constraint entry_round_pk primary key (id)
);
create index entry_round_unit on entry_round (unit_id);

-- A child that is due: an entrant by the household list, or a pupil who leaves the last grade of a school. school_id and grade
-- are where it is registered now, document_id its newest notice; what the slip says is personal and can be erased.
create table entry_child (
    round_id bigint not null,
    entry_no integer not null,
    child_id varchar(26) not null,
    part varchar(20) not null,
    division varchar(12),
    class_id varchar(32),
    cell varchar(32) not null,
    from_grade integer not null,
    school_id varchar(32),
    grade varchar(100),
    document_id varchar(60),
    slip_on date,
    slip varchar(4000),
    answers integer not null,
    constraint entry_child_pk primary key (round_id, entry_no),
    constraint entry_child_child unique (round_id, child_id)
);
create index entry_child_known on entry_child (child_id);
create index entry_child_class on entry_child (class_id);

-- What was found of a child that is not registered, never changed; the last answer counts. The note is personal and can be
-- erased. Approver and until are of postponed entry alone.
create table entry_answer (
    round_id bigint not null,
    entry_no integer not null,
    seq integer not null,
    outcome varchar(40) not null,
    told_by varchar(100) not null,
    told_on date not null,
    note varchar(4000) not null,
    approver varchar(32),
    until_on date,
    case_id varchar(32),
    actor varchar(200) not null,
    happened_at bigint not null,
    constraint entry_answer_pk primary key (round_id, entry_no, seq)
);
