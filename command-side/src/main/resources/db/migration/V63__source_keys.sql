-- A source may have several keys for a while, so that it can change them without a pause.
create table ledger.source_key (
  key_hash     bytea       primary key check (length(key_hash) = 32),
  source       text        not null references ledger.source,
  -- the key's first characters, for people; null, like made_at, for keys older than this table
  hint         text,
  made_at      timestamptz,
  valid_until  timestamptz,
  last_used_at timestamptz
);
create index source_key_source on ledger.source_key (source);

insert into ledger.source_key (key_hash, source, last_used_at) select key_hash, name, last_seen_at from ledger.source;
alter table ledger.source drop column key_hash;

grant select, insert on ledger.source_key to ${app_role};
grant update (valid_until, last_used_at) on ledger.source_key to ${app_role};
