-- Children of whom the prevention files or visits at home tell, and where the roster has them now.
create table prevention_child (
    child_id varchar(26) not null,
    class_id varchar(32),
    household varchar(12),
    residence varchar(12),
    constraint prevention_child_pk primary key (child_id)
);
create index prevention_child_class on prevention_child (class_id);

-- Entries on the lists of pupils who may leave (易辍生、重点生、双困生). Never deleted; the removal is recorded once.
create table focus_entry (
    child_id varchar(26) not null,
    seq bigint not null,
    kind varchar(40) not null,
    reason varchar(200) not null,
    reason_rule varchar(100),
    file_title varchar(200) not null,
    since date not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    removed_on date,
    removed_by varchar(200),
    removed_at bigint,
    constraint focus_entry_pk primary key (child_id, seq)
);

-- What was done for a child on a list: help, aid, checks, another helper. Never changed; taken back once.
create table focus_note (
    child_id varchar(26) not null,
    seq bigint not null,
    note bigint not null,
    kind varchar(20) not null,
    done_on date not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    revoked_by varchar(200),
    revoked_at bigint,
    constraint focus_note_pk primary key (child_id, seq, note)
);

-- Personal words of entries (note 0) and notes, apart, so that they can be erased.
create table focus_words (
    child_id varchar(26) not null,
    seq bigint not null,
    note bigint not null,
    field varchar(20) not null,
    words varchar(4000) not null,
    constraint focus_words_pk primary key (child_id, seq, note, field)
);

-- Visits at home (家访). Never changed; taken back once.
create table home_visit (
    child_id varchar(26) not null,
    seq bigint not null,
    visited_on date not null,
    visit_group varchar(40) not null,
    met varchar(20) not null,
    outcome varchar(40) not null,
    reason varchar(200),
    reason_rule varchar(100),
    signed boolean not null,
    duty_id varchar(64),
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    revoked_by varchar(200),
    revoked_at bigint,
    constraint home_visit_pk primary key (child_id, seq)
);
create index home_visit_day on home_visit (visited_on);
create index home_visit_duty on home_visit (duty_id);

-- Personal words of visits, apart, so that they can be erased.
create table home_visit_words (
    child_id varchar(26) not null,
    seq bigint not null,
    field varchar(20) not null,
    words varchar(4000) not null,
    constraint home_visit_words_pk primary key (child_id, seq, field)
);
