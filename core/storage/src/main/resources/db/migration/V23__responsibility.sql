-- Who answers for a place, a unit or a child (包保). A row is never changed but for its one ending; a later revision replaces it.
create table responsibility (
    assignment_id varchar(32) not null,
    same_key varchar(32) not null,
    revision int not null,
    charge_kind varchar(10) not null,
    charge_id varchar(32) not null,
    unit_id varchar(32),
    division varchar(12),
    residence varchar(12),
    person varchar(200) not null,
    post varchar(200) not null,
    phone varchar(60) not null,
    person_unit varchar(32),
    rule_key varchar(100) not null,
    model varchar(1000),
    line varchar(20),
    tier varchar(1000) not null,
    policy_hash varchar(64) not null,
    first_day date not null,
    last_day date,
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    file_name varchar(400) not null,
    ended_on date,
    ended_reason varchar(4000),
    ended_by varchar(200),
    replaced_by varchar(32),
    constraint responsibility_pk primary key (assignment_id),
    constraint responsibility_revision unique (same_key, revision)
);
create index responsibility_charge on responsibility (charge_id, charge_kind);
create index responsibility_unit on responsibility (unit_id);
create index responsibility_division on responsibility (division);

-- Letters of responsibility (责任书) as they were signed. A row is never changed but for being taken back once.
create table responsibility_pledge (
    pledge_id varchar(32) not null,
    unit_id varchar(32) not null,
    letter_no varchar(100) not null,
    title varchar(200) not null,
    rule_key varchar(100) not null,
    policy_hash varchar(64) not null,
    signed_on date not null,
    first_party varchar(40) not null,
    first_name varchar(200) not null,
    first_child varchar(26),
    second_party varchar(40) not null,
    second_name varchar(200) not null,
    second_child varchar(26),
    recorded_by varchar(200) not null,
    recorded_at bigint not null,
    revoked_reason varchar(4000),
    revoked_by varchar(200),
    constraint responsibility_pledge_pk primary key (pledge_id),
    constraint responsibility_pledge_no unique (unit_id, letter_no)
);
