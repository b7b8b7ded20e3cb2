-- Facts about the installation itself, such as its random secret.
create table setting (
    name varchar(100) not null,
    value varchar(4000) not null,
    constraint setting_pk primary key (name)
);
