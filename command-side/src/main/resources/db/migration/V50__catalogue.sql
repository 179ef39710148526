-- Where the events lie in Axon Server: which event has which position of the ledger, so that it is found by its id or
-- its place in a stream. Empty where PostgreSQL is the event store; never the truth, which lies in Axon Server.
create table events.catalogue (
  position     bigint primary key check (position >= 0),
  event_id     text   not null unique,
  stream       text   not null,
  sequence     bigint not null,
  type         text   not null,
  recorded_at  text   not null,
  unique (stream, sequence)
);
create trigger immutable before update or delete on events.catalogue
  for each row execute function events.refuse_change();
create trigger untruncatable before truncate on events.catalogue
  for each statement execute function events.refuse_change();

grant select, insert on events.catalogue to ${app_role};
