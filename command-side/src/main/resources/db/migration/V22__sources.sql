-- Sending systems as they stand today; how they came to stand so is told by the events of their streams.
create table ledger.source (
  name          text primary key,
  title         text        not null,
  types         text[]      not null,
  units         text[]      not null,
  key_hash      bytea       not null unique check (length(key_hash) = 32),
  state         text        not null check (state in ('active', 'revoked')),
  registered_at timestamptz not null,
  last_seen_at  timestamptz
);
grant select, insert on ledger.source to ${app_role};
grant update (key_hash, state, last_seen_at) on ledger.source to ${app_role};
