-- The last number of the register of a unit in a year; a number is taken from this row in the transaction that uses it.
create table document_number (
    unit_id varchar(32) not null,
    doc_year integer not null,
    last_number integer not null,
    constraint document_number_pk primary key (unit_id, doc_year)
);

-- Documents of cases, made here or, with a number and an issuer of their own, received. The content is kept to the byte, apart
-- from its hash, so that it can be erased.
create table case_document (
    document_id varchar(60) not null,
    unit_id varchar(32) not null,
    doc_year integer not null,
    doc_number integer not null,
    number_text varchar(300) not null,
    case_id varchar(32) not null,
    rule_key varchar(100) not null,
    title varchar(4000) not null,
    issued_on date not null,
    until_on date,
    entry_seq bigint,
    made_by varchar(200) not null,
    made_at bigint not null,
    policy_hash varchar(64) not null,
    own_layout boolean not null,
    outside_number varchar(200),
    outside_issuer varchar(200),
    content_hash varchar(64),
    content ${bytes},
    constraint case_document_pk primary key (document_id),
    constraint case_document_number unique (unit_id, doc_year, doc_number)
);
create index case_document_case on case_document (case_id);

-- 送达回证: each attempt to serve a document. Never changed, but for a scan that is added once; the words can be erased.
create table document_service (
    document_id varchar(60) not null,
    seq integer not null,
    served_at bigint not null,
    manner varchar(20) not null,
    has_signed boolean not null,
    place varchar(4000) not null,
    recipient varchar(4000) not null,
    witness varchar(4000) not null,
    server_name varchar(4000) not null,
    note varchar(4000) not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    scan_type varchar(40),
    scan_hash varchar(64),
    scan ${bytes},
    constraint document_service_pk primary key (document_id, seq),
    constraint document_service_document foreign key (document_id) references case_document (document_id)
);
