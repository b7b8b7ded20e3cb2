-- Models bound to places and schools by administrators; to_seq is the first policy set without the binding. It stands
-- whether or not a region brings the model.
create table model_binding (
    id bigint not null,
    region_id varchar(64) not null,
    layer_id varchar(64) not null,
    target_level varchar(20) not null,
    division varchar(12) not null,
    school_id varchar(32),
    valid_from date,
    actor varchar(100) not null,
    bound_at bigint not null,
    reason varchar(1000) not null,
    from_seq bigint not null,
    to_seq bigint,
    ended_by varchar(100),
    ended_at bigint,
    end_reason varchar(1000),
    constraint model_binding_pk primary key (id)
);
create index model_binding_place on model_binding (division);

-- Which of the child's places governs the case. No school had rules of its own when the cases so far were opened, so
-- for them the answer changes nothing.
alter table case_file add column governing_place varchar(20) default 'SCHOOL' not null;
update case_file set governing_place = 'HOUSEHOLD' where household is not null and division = household;
