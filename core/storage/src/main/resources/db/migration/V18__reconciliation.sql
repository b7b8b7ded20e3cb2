-- Comparisons of 户籍 with 学籍, the newest of each unit last.
create table reconciliation_run (
    unit_id varchar(32) not null,
    seq bigint not null,
    happened_at bigint not null,
    actor varchar(200) not null,
    roster_hash varchar(64) not null,
    policy_hash varchar(64) not null,
    of_age bigint not null,
    same_number bigint not null,
    differences bigint not null,
    likely bigint not null,
    explained bigint not null,
    left_open bigint not null,
    constraint reconciliation_run_pk primary key (unit_id, seq)
);

-- Children of school age who are not enrolled, as the newest comparison of their place found them.
create table reconciliation_finding (
    child_id varchar(26) not null,
    division varchar(12) not null,
    unit_path varchar(1000) not null,
    state varchar(20) not null,
    first_found date not null,
    last_found date not null,
    facts varchar(64) not null,
    candidate_id varchar(26),
    candidate_school varchar(32),
    percent integer not null,
    signs varchar(500) not null,
    constraint reconciliation_finding_pk primary key (child_id)
);
create index reconciliation_finding_place on reconciliation_finding (division, state);

-- What people answered, never changed; the proof is personal and can be erased.
create table reconciliation_answer (
    child_id varchar(26) not null,
    seq bigint not null,
    explanation varchar(40) not null,
    proof varchar(4000),
    facts varchar(64) not null,
    actor varchar(200) not null,
    happened_at bigint not null,
    constraint reconciliation_answer_pk primary key (child_id, seq)
);
