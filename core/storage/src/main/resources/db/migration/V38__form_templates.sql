-- Workbooks that bureaus laid out for forms, once each; one that a report was printed on is never deleted.
create table form_template_file (
    content_hash varchar(64) not null,
    fields varchar(8000) not null,
    content ${bytes} not null,
    constraint form_template_file_pk primary key (content_hash)
);

-- Which of them holds for a form of a unit and of the units below it.
create table form_template (
    unit_id varchar(32) not null,
    form_key varchar(100) not null,
    file_name varchar(200) not null,
    content_hash varchar(64) not null,
    bound_by varchar(200) not null,
    bound_at bigint not null,
    constraint form_template_pk primary key (unit_id, form_key),
    constraint form_template_content foreign key (content_hash) references form_template_file (content_hash)
);
