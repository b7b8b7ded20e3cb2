-- Scans of the papers behind registered changes. Never changed; the content can be erased.
create table enrolment_change_scan (
    child_id varchar(26) not null,
    seq bigint not null,
    media_type varchar(40) not null,
    content_hash varchar(64) not null,
    added_by varchar(200) not null,
    added_at bigint not null,
    content ${bytes},
    constraint enrolment_change_scan_pk primary key (child_id, seq)
);
