-- Which tiers a late duty was passed up to: a projection of the events 'escalated' since the duty was last settled.
create table duty_tier (
    duty_id varchar(64) not null,
    seq bigint not null,
    unit_id varchar(32) not null,
    reached_at bigint not null,
    passed_by varchar(200) not null,
    reason varchar(1000) not null,
    constraint duty_tier_pk primary key (duty_id, seq)
);
create index duty_tier_unit on duty_tier (unit_id);
