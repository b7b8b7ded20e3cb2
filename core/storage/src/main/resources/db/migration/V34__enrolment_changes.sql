-- Registered changes of 学籍 (转入, 转出, 休学, 复学, 毕业, 升级). Never altered: an entry that was wrong is named by the one in its
-- place. A place is a unit's code or the name of a school outside.
create table enrolment_change (
    child_id varchar(26) not null,
    seq bigint not null,
    kind varchar(20) not null,
    happened_on date not null,
    unit_id varchar(32) not null,
    from_place varchar(200) not null,
    to_place varchar(200) not null,
    last_day date,
    approved_by varchar(200) not null,
    proof varchar(4000) not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    corrects bigint,
    constraint enrolment_change_pk primary key (child_id, seq),
    constraint enrolment_change_once unique (child_id, corrects)
);
create index enrolment_change_unit on enrolment_change (unit_id, happened_on);
create index enrolment_change_to on enrolment_change (to_place);
