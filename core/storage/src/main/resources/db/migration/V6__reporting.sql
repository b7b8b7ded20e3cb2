-- One chain of events per report. The body is the canonical JSON that was hashed; the other columns repeat it.
create table report_event (
    report_id varchar(64) not null,
    seq bigint not null,
    happened_at bigint not null,
    actor varchar(200) not null,
    kind varchar(40) not null,
    policy_hash varchar(64) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    body ${bytes} not null,
    constraint report_event_pk primary key (report_id, seq)
);

-- Personal words of events, apart from what is hashed, so that they can be erased.
create table report_personal (
    report_id varchar(64) not null,
    seq bigint not null,
    field varchar(40) not null,
    salt varchar(32) not null,
    words varchar(4000) not null,
    constraint report_personal_pk primary key (report_id, seq, field)
);

-- The frozen content of each version, apart from what is hashed, so that it can be erased.
create table report_content (
    report_id varchar(64) not null,
    version integer not null,
    data ${bytes} not null,
    file_bytes ${bytes} not null,
    file_sha256 varchar(64) not null,
    constraint report_content_pk primary key (report_id, version)
);

-- What the events add up to, as far as lists are chosen by it: a projection.
create table report (
    report_id varchar(64) not null,
    unit_id varchar(32) not null,
    rule_key varchar(100) not null,
    trigger_id varchar(40) not null,
    last_day date not null,
    state varchar(20) not null,
    duty_told boolean not null,
    head_seq bigint not null,
    head_hash varchar(64) not null,
    constraint report_pk primary key (report_id)
);
create index report_unit on report (unit_id, last_day);
create index report_rule on report (rule_key, trigger_id);

-- Who must receive the current version.
create table report_addressee (
    report_id varchar(64) not null,
    unit_id varchar(32) not null,
    constraint report_addressee_pk primary key (report_id, unit_id)
);
create index report_addressee_unit on report_addressee (unit_id);
