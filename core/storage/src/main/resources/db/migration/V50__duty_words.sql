-- Why a duty was settled, passed up or owed again, apart from what is hashed, so that it can be erased.
create table duty_words (
    duty_id varchar(64) not null,
    seq bigint not null,
    field varchar(40) not null,
    salt varchar(32) not null,
    words varchar(4000) not null,
    constraint duty_words_pk primary key (duty_id, seq, field)
);
