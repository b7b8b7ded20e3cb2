-- Findings, answers and runs of every comparison of 三比对, not of 户籍×学籍 alone.
alter table reconciliation_finding add column comparison varchar(40) default 'HOUSEHOLD_ENROLMENT' not null;
alter table reconciliation_finding add column evidence varchar(500) default '' not null;
alter table reconciliation_finding add column missing_from date;
alter table reconciliation_finding drop constraint reconciliation_finding_pk;
alter table reconciliation_finding add constraint reconciliation_finding_pk primary key (child_id, comparison);

alter table reconciliation_answer add column comparison varchar(40) default 'HOUSEHOLD_ENROLMENT' not null;
alter table reconciliation_answer drop constraint reconciliation_answer_pk;
alter table reconciliation_answer add constraint reconciliation_answer_pk primary key (child_id, comparison, seq);

alter table reconciliation_run add column comparison varchar(40) default 'HOUSEHOLD_ENROLMENT' not null;
alter table reconciliation_run add column rules varchar(1000) default '' not null;
alter table reconciliation_run add column remarks ${text};
alter table reconciliation_run drop constraint reconciliation_run_pk;
alter table reconciliation_run add constraint reconciliation_run_pk primary key (unit_id, comparison, seq);
