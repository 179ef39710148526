-- What intake must know of the tree at once: today's parent of each unit, and other codes of the same thing.
-- Both are drawn from events in the transaction that appends them, and can be drawn again.
create table ledger.unit_parent (
  unit_id    uuid primary key,
  parent_id  uuid
);

-- kind: unit, person or meeting. A person's code is kept only as a keyed digest.
create table ledger.alias (
  kind      text not null,
  alias     text not null,
  id        uuid not null,
  canonical text,
  primary key (kind, alias)
);
create index alias_id on ledger.alias (kind, id);

grant select, insert, update, delete on ledger.unit_parent, ledger.alias to ${app_role};
