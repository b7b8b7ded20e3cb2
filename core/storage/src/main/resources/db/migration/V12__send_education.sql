-- One chain of events per child who is sent lessons (送教档案). The body is the canonical JSON that was hashed.
create table sendedu_event (
    child_id varchar(26) not null,
    seq bigint not null,
    happened_at bigint not null,
    actor varchar(200) not null,
    kind varchar(40) not null,
    policy_hash varchar(64) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    body ${bytes} not null,
    constraint sendedu_event_pk primary key (child_id, seq)
);

-- Personal words of events, apart from what is hashed, so that they can be erased.
create table sendedu_personal (
    child_id varchar(26) not null,
    seq bigint not null,
    field varchar(40) not null,
    salt varchar(32) not null,
    words varchar(4000) not null,
    constraint sendedu_personal_pk primary key (child_id, seq, field)
);

-- What the events add up to: a projection. Class and places repeat the roster as of the last event.
create table sendedu_file (
    child_id varchar(26) not null,
    state varchar(20) not null,
    school_id varchar(32) not null,
    class_id varchar(32),
    household varchar(12),
    residence varchar(12),
    applied_on date not null,
    assessed_on date,
    review_by date,
    last_visit date,
    visits bigint not null,
    ended_on date,
    head_seq bigint not null,
    head_hash varchar(64) not null,
    constraint sendedu_file_pk primary key (child_id)
);
create index sendedu_file_school on sendedu_file (school_id, state);
