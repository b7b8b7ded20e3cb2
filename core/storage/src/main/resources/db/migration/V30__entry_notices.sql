-- A notice of entry (入学通知书) stands in the register of documents without a case: it is of a child of a round.
alter table case_document alter column case_id drop not null;
alter table case_document add column round_id bigint;
alter table case_document add column round_entry integer;
create index case_document_round on case_document (round_id, round_entry);
