-- The tamper-evident log: how far its tree has come. It moves by compare-and-set, before a checkpoint of it is signed,
-- so that nobody ever signs a second history.
create table ledger.log_head (
  only_one  boolean primary key default true check (only_one),
  -- The ledger's log begins anew where a restore was accepted that had lost something.
  epoch     integer not null check (epoch > 0),
  size      bigint  not null check (size >= 0),
  root      bytea   not null,
  -- The newest signed checkpoint; of a smaller tree for the moment between moving the head and signing.
  note      text,
  -- What the first leaf of a later epoch says.
  beginning bytea,
  check ((epoch = 1) = (beginning is null))
);
insert into ledger.log_head (epoch, size, root) values (1, 0, sha256(''));
grant select, update on ledger.log_head to ${app_role};

-- Who sequences holds the place for some seconds at a time: a process that is paused loses it.
alter table ledger.sequencer add column holder text, add column held_until timestamptz not null default '-infinity';
