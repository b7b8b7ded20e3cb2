-- The yearly promotion (升级) of a unit as one change. Its entries are written in pieces; they count from the moment it is ready.
-- One that takes another back names it; its entries withdraw those of the other.
create table promotion (
    id bigint not null,
    unit_id varchar(32) not null,
    school_year integer not null,
    happened_on date not null,
    takes_back bigint,
    promoted integer not null,
    graduated integer not null,
    preview_hash varchar(64) not null,
    proof varchar(4000) not null,
    roster_hash varchar(64) not null,
    policy_hash varchar(64) not null,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    ready boolean not null,
    constraint promotion_pk primary key (id),
    constraint promotion_back_once unique (takes_back)
);
create index promotion_unit on promotion (unit_id);

alter table enrolment_change add column promotion bigint;
create index enrolment_change_promotion on enrolment_change (promotion);
