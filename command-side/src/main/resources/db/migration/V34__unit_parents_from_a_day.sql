-- A move that is decided for a later day does not count before it.
alter table ledger.unit_parent add column valid_from date not null default date '1930-01-01';
alter table ledger.unit_parent alter column valid_from drop default;
alter table ledger.unit_parent drop constraint unit_parent_pkey;
alter table ledger.unit_parent add primary key (unit_id, valid_from);
