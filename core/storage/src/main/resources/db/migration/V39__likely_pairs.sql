-- From which probability on a run took likely pairs as the same child, who says so, and how many stood so; null where nobody does.
alter table reconciliation_run add column taken bigint default 0 not null;
alter table reconciliation_run add column same_from integer;
alter table reconciliation_run add column same_rule varchar(200);
alter table reconciliation_run add column same_origin varchar(40);
alter table reconciliation_run add column same_layer varchar(200);
