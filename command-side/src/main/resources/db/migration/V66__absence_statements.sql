-- Statements of absence that were made, for who had them made: that each was made is an event; this is its text.
create table ledger.absence_statement (
  id       uuid primary key,
  owner    text        not null,
  made_at  timestamptz not null,
  content  bytea       not null
);
grant select, insert on ledger.absence_statement to ${app_role};
