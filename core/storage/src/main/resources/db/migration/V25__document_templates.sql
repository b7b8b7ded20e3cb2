-- A place's own template for a document: used for the cases of the place and of the places in it, before that of a region.
create table document_template (
    division varchar(12) not null,
    rule_key varchar(100) not null,
    file_name varchar(200) not null,
    content_hash varchar(64) not null,
    bound_by varchar(200) not null,
    bound_at bigint not null,
    content ${bytes} not null,
    constraint document_template_pk primary key (division, rule_key)
);
