-- Photos and scans of visits at home, such as of the signed record. Never changed; the content can be erased.
create table home_visit_attachment (
    child_id varchar(26) not null,
    seq bigint not null,
    attachment integer not null,
    media_type varchar(40) not null,
    content_hash varchar(64) not null,
    added_by varchar(200) not null,
    added_at bigint not null,
    content ${bytes},
    constraint home_visit_attachment_pk primary key (child_id, seq, attachment)
);
