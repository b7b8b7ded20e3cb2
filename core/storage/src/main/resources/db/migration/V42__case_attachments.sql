-- Files of papers that prove entries of cases; event, type and hash are in the log of the case. The content can be erased.
create table case_attachment (
    case_id varchar(32) not null,
    seq bigint not null,
    content ${bytes},
    constraint case_attachment_pk primary key (case_id, seq)
);
