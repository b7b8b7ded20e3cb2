-- One chain of events per case. The body is the canonical JSON that was hashed; the other columns repeat it.
create table case_event (
    case_id varchar(32) not null,
    seq bigint not null,
    happened_at bigint not null,
    actor varchar(200) not null,
    kind varchar(40) not null,
    policy_hash varchar(64) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    body ${bytes} not null,
    constraint case_event_pk primary key (case_id, seq)
);

-- Personal words of events, apart from what is hashed, so that they can be erased.
create table case_personal (
    case_id varchar(32) not null,
    seq bigint not null,
    field varchar(40) not null,
    salt varchar(32) not null,
    words varchar(4000) not null,
    constraint case_personal_pk primary key (case_id, seq, field)
);

-- What the events add up to: a projection.
create table case_file (
    case_id varchar(32) not null,
    child_id varchar(26) not null,
    state varchar(20) not null,
    since date not null,
    reached_on date not null,
    confirmed_on date,
    returned_on date,
    closed_on date,
    settled_on date,
    lapsed boolean not null,
    rule_key varchar(100) not null,
    policy_hash varchar(64) not null,
    division varchar(12) not null,
    household varchar(12),
    school_id varchar(32) not null,
    class_id varchar(32) not null,
    opened_at bigint not null,
    head_seq bigint not null,
    head_hash varchar(64) not null,
    open_child_id varchar(26),
    constraint case_file_pk primary key (case_id),
    constraint case_file_one_open unique (open_child_id)
);
create index case_file_child on case_file (child_id);
create index case_file_school on case_file (school_id, state);

-- How far the absence clock has read the roster.
create table absence_clock (
    name varchar(20) not null,
    roster_seq bigint not null,
    constraint absence_clock_pk primary key (name)
);

-- Since when a unit owes periodic reports.
create table duty_watch (
    unit_id varchar(32) not null,
    since date not null,
    constraint duty_watch_pk primary key (unit_id)
);

-- One chain of outcomes per duty.
create table duty_event (
    duty_id varchar(64) not null,
    seq bigint not null,
    derived_from varchar(40) not null,
    happened_at bigint not null,
    actor varchar(200) not null,
    kind varchar(40) not null,
    policy_hash varchar(64) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    body ${bytes} not null,
    constraint duty_event_pk primary key (duty_id, seq)
);
create index duty_event_derived on duty_event (derived_from);

-- What units owe and owed: a projection of policy, facts and outcomes.
create table duty (
    duty_id varchar(64) not null,
    rule_key varchar(100) not null,
    unit_id varchar(32) not null,
    derived_from varchar(40) not null,
    subject varchar(32) not null,
    trigger_id varchar(40) not null,
    owed_since bigint not null,
    first_day date not null,
    last_day date not null,
    due_at bigint,
    due_words varchar(200),
    addressees varchar(2000) not null,
    unresolved varchar(500) not null,
    policy_hash varchar(64) not null,
    form_key varchar(100),
    outcome varchar(20),
    outcome_at bigint,
    outcome_by varchar(200),
    outcome_reason varchar(1000),
    head_seq bigint not null,
    constraint duty_pk primary key (duty_id)
);
create index duty_unit on duty (unit_id, due_at);
create index duty_derived on duty (derived_from);
create index duty_subject on duty (subject);

-- Who must receive what a duty asks for.
create table duty_addressee (
    duty_id varchar(64) not null,
    unit_id varchar(32) not null,
    constraint duty_addressee_pk primary key (duty_id, unit_id)
);
create index duty_addressee_unit on duty_addressee (unit_id);
