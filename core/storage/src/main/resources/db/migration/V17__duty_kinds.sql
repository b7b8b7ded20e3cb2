-- Duties other than reports: what is asked, and in which words.
alter table duty add column kind varchar(20) default 'REPORT' not null;
alter table duty add column words varchar(1000) default '' not null;
create index duty_kind on duty (kind, due_at);
