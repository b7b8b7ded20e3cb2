-- The account of whoever answers, where the person has one; it is named and not referred to, since accounts come and go.
alter table responsibility add column account varchar(100);
create index responsibility_account on responsibility (account);
