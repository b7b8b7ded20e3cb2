-- Imports and entries by hand. Rows of an import count from the moment its published_seq is set, which is one update.
create table list_import (
    id bigint not null,
    kind varchar(20) not null,
    unit_id varchar(32) not null,
    as_of date not null,
    full_list boolean not null,
    by_hand boolean not null,
    state varchar(20) not null,
    read_rows bigint not null,
    accepted_rows bigint not null,
    rejected_rows bigint not null,
    unchanged_rows bigint not null,
    missing_rows bigint not null,
    published_seq bigint,
    roster_hash varchar(64),
    error varchar(1000),
    actor_name varchar(100) not null,
    file_name varchar(255) not null,
    file_sha256 varchar(64),
    header ${text},
    queued_at bigint not null,
    started_at bigint,
    finished_at bigint,
    constraint list_import_pk primary key (id),
    constraint list_import_seq unique (published_seq)
);
create index list_import_unit on list_import (unit_id);
create index list_import_state on list_import (state);

-- Versions of rows are only ever added. The version in force of a child is that of the import with the highest
-- published_seq; rows of unpublished imports are invisible.
create table enrolment_row (
    import_id bigint not null,
    row_no bigint not null,
    child varchar(26) not null,
    content_hash varchar(32) not null,
    presence varchar(10) not null,
    missing_since date,
    name varchar(100) not null,
    sex varchar(1) not null,
    birth_date date not null,
    id_number varchar(18),
    student_number varchar(19),
    school_id varchar(32) not null,
    grade varchar(50) not null,
    class_id varchar(32) not null,
    household varchar(12),
    guardian varchar(100) not null,
    phone varchar(50) not null,
    address varchar(500) not null,
    constraint enrolment_row_pk primary key (import_id, row_no)
);
create index enrolment_row_child on enrolment_row (child, import_id);
create index enrolment_row_class on enrolment_row (class_id);

create table household_row (
    import_id bigint not null,
    row_no bigint not null,
    child varchar(26) not null,
    content_hash varchar(32) not null,
    presence varchar(10) not null,
    missing_since date,
    name varchar(100) not null,
    sex varchar(1) not null,
    birth_date date not null,
    id_number varchar(18),
    student_number varchar(19),
    division varchar(12) not null,
    address varchar(500) not null,
    guardian varchar(100) not null,
    phone varchar(50) not null,
    registered boolean not null,
    constraint household_row_pk primary key (import_id, row_no)
);
create index household_row_child on household_row (child, import_id);
create index household_row_division on household_row (division);

create table attendance_row (
    import_id bigint not null,
    row_no bigint not null,
    child varchar(26) not null,
    day date not null,
    mark varchar(10) not null,
    class_id varchar(32) not null,
    constraint attendance_row_pk primary key (import_id, row_no)
);
create index attendance_row_child on attendance_row (child, day);
create index attendance_row_class on attendance_row (class_id, day);

-- Rows handed back with their reasons; deleted when their retention ends.
create table list_reject (
    import_id bigint not null,
    row_no bigint not null,
    columns_at_fault varchar(1000) not null,
    values_at_fault varchar(2000) not null,
    reasons varchar(4000) not null,
    cells ${text} not null,
    constraint list_reject_pk primary key (import_id, row_no)
);
