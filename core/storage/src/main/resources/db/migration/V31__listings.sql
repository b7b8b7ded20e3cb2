-- Lists of groups of children (脱贫户, 残联 and others), one table for all: versions as in enrolment_row, told apart by list_kind.
create table listing_row (
    import_id bigint not null,
    row_no bigint not null,
    child varchar(26) not null,
    list_kind varchar(20) not null,
    content_hash varchar(32) not null,
    presence varchar(10) not null,
    missing_since date,
    name varchar(100) not null,
    sex varchar(1) not null,
    birth_date date not null,
    id_number varchar(18),
    student_number varchar(19),
    division varchar(12) not null,
    residence varchar(12),
    residence_address varchar(500) not null,
    address varchar(500) not null,
    guardian varchar(100) not null,
    phone varchar(50) not null,
    category varchar(100) not null,
    degree varchar(50) not null,
    certificate varchar(50) not null,
    constraint listing_row_pk primary key (import_id, row_no)
);
create index listing_row_child on listing_row (child, list_kind, import_id);
create index listing_row_division on listing_row (division, list_kind);
