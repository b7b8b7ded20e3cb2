-- Units, accounts and the audit trail. No foreign keys: a restore fills the tables one by one.

create table unit (
    id varchar(32) not null,
    name varchar(200) not null,
    kind varchar(32) not null,
    parent varchar(32),
    division varchar(12) not null,
    path varchar(200) not null,
    constraint unit_pk primary key (id)
);
create unique index unit_path on unit (path);

-- 包保: places that a unit answers for beside its own.
create table unit_scope (
    unit_id varchar(32) not null,
    division varchar(12) not null,
    constraint unit_scope_pk primary key (unit_id, division)
);

create table account (
    name varchar(32) not null,
    account_role varchar(16) not null,
    unit_id varchar(32),
    password_hash varchar(300) not null,
    must_change_password boolean not null,
    locked boolean not null,
    failures integer not null,
    locked_until bigint,
    created_at bigint not null,
    last_sign_in bigint,
    constraint account_pk primary key (name)
);
create index account_unit on account (unit_id);

-- Browser sessions; the token itself is known to the browser alone.
create table account_session (
    token_hash varchar(64) not null,
    account varchar(32) not null,
    last_seen bigint not null,
    expires_at bigint not null,
    constraint account_session_pk primary key (token_hash)
);
create index account_session_account on account_session (account);

-- Tokens for programs; the token itself is shown once.
create table account_token (
    id varchar(16) not null,
    token_hash varchar(64) not null,
    account varchar(32) not null,
    label varchar(100) not null,
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    last_used bigint,
    constraint account_token_pk primary key (id)
);
create unique index account_token_hash on account_token (token_hash);
create index account_token_account on account_token (account);

-- Appended to, never changed; children appear by their identifier alone.
create table audit (
    id bigint not null,
    happened_at bigint not null,
    actor varchar(32) not null,
    actor_role varchar(16) not null,
    unit_id varchar(32),
    operation varchar(32) not null,
    outcome varchar(16) not null,
    subject varchar(200) not null,
    detail varchar(1000) not null,
    remote varchar(100) not null,
    constraint audit_pk primary key (id)
);
create index audit_actor on audit (actor, id);
create index audit_subject on audit (subject, id);
