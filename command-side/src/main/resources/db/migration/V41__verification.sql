-- The verification that is running, or the last one that ended: what it has found, and from where it goes on.
create table ledger.verification (
  only_one boolean primary key default true check (only_one),
  id       uuid not null,
  state    text not null
);
grant select, insert, update, delete on ledger.verification to ${app_role};
