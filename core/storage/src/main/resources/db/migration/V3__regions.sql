-- Every region text that was ever in force, by content; never changed.
create table region_archive (
    content_hash varchar(64) not null,
    region_id varchar(64) not null,
    bundle_name varchar(255) not null,
    bundle_version varchar(255) not null,
    accepted_at bigint not null,
    constraint region_archive_pk primary key (content_hash)
);
create index region_archive_region on region_archive (region_id);

create table region_file (
    content_hash varchar(64) not null,
    name varchar(200) not null,
    content ${bytes} not null,
    constraint region_file_pk primary key (content_hash, name),
    constraint region_file_archive foreign key (content_hash) references region_archive (content_hash)
);

-- Each change of what is in force, in order. Rows of the next two tables say from which set to which they belong;
-- to_seq is the first set without them.
create table policy_set (
    seq bigint not null,
    hash varchar(64) not null,
    in_force_since bigint not null,
    cause varchar(1000) not null,
    constraint policy_set_pk primary key (seq)
);
create index policy_set_since on policy_set (in_force_since);

create table region_in_force (
    region_id varchar(64) not null,
    from_seq bigint not null,
    to_seq bigint,
    content_hash varchar(64) not null,
    bundle_name varchar(255) not null,
    bundle_version varchar(255) not null,
    constraint region_in_force_pk primary key (region_id, from_seq),
    constraint region_in_force_archive foreign key (content_hash) references region_archive (content_hash)
);

create table local_setting (
    id bigint not null,
    division varchar(12) not null,
    rule_key varchar(100) not null,
    field varchar(100) not null,
    value varchar(4000) not null,
    actor varchar(100) not null,
    set_at bigint not null,
    reason varchar(1000) not null,
    from_seq bigint not null,
    to_seq bigint,
    ended_by varchar(100),
    ended_at bigint,
    end_reason varchar(1000),
    constraint local_setting_pk primary key (id)
);
create index local_setting_place on local_setting (division, rule_key);
