-- Who has spoken: every (source, id) the ledger ever took in, for ever. Written in the transaction that appends the event.
create table ledger.claim (
  source       text        not null,
  source_id    text        not null,
  digest       bytea       not null check (length(digest) = 32),
  stream       text        not null,
  sequence     bigint      not null,
  recorded_at  timestamptz not null,
  primary key (source, source_id)
);
grant select, insert on ledger.claim to ${app_role};
