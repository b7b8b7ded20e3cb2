-- Leave of pupils (请假) and its end (销假). A leave is never changed; its end and its being taken back are recorded once.
create table pupil_leave (
    child_id varchar(26) not null,
    seq bigint not null,
    class_id varchar(32) not null,
    first_day date not null,
    last_day date not null,
    kind varchar(20) not null,
    reason varchar(4000) not null,
    granted_by varchar(200) not null,
    proof varchar(4000) not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    back_on date,
    back_by varchar(200),
    revoked_reason varchar(4000),
    revoked_by varchar(200),
    constraint pupil_leave_pk primary key (child_id, seq)
);
create index pupil_leave_class on pupil_leave (class_id, first_day);
