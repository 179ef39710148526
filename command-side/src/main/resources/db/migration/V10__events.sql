-- What is for ever. Owned by the migrating role; the application may insert and read, and a trigger refuses everybody else.
create schema events;
create schema ledger;
grant usage on schema events, ledger to ${app_role};

create table events.event (
  global_index  bigint generated always as identity primary key,
  event_id      text    not null unique,
  stream        text    not null,
  sequence      bigint  not null,
  kind          text    not null,
  recorded_at   text    not null,
  type          text    not null,
  revision      text    not null,
  payload       bytea   not null,
  metadata      bytea   not null,
  -- Which transaction wrote the row: the sequencer takes only rows of transactions that have all ended.
  xact          xid8    not null default pg_current_xact_id(),
  unique (stream, sequence)
);
create index event_xact on events.event (xact);

-- The ledger position: gapless, in an order that no slow commit disturbs.
create table events.position (
  position      bigint primary key check (position >= 0),
  global_index  bigint not null unique references events.event
);

create function events.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are immutable: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger immutable before update or delete on events.event
  for each row execute function events.refuse_change();
create trigger untruncatable before truncate on events.event
  for each statement execute function events.refuse_change();
create trigger immutable before update or delete on events.position
  for each row execute function events.refuse_change();
create trigger untruncatable before truncate on events.position
  for each statement execute function events.refuse_change();

grant select, insert on events.event, events.position to ${app_role};

-- Who this ledger is: chosen once, when it is first made, never changed.
create table ledger.identity (
  only_one   boolean primary key default true check (only_one),
  id         uuid        not null default gen_random_uuid(),
  created_at timestamptz not null default now()
);
insert into ledger.identity default values;
grant select on ledger.identity to ${app_role};

-- Where the sequencer stands: the next position, and the oldest transaction whose rows it has not taken.
create table ledger.sequencer (
  only_one      boolean primary key default true check (only_one),
  next_position bigint not null,
  horizon       xid8   not null
);
insert into ledger.sequencer (next_position, horizon) values (0, '0');
grant select, update on ledger.sequencer to ${app_role};

-- How far each projection has come (Axon's token store).
create table ledger.token_entry (
  processor_name varchar(255) not null,
  segment        integer      not null,
  token          bytea        null,
  token_type     varchar(255) null,
  timestamp      varchar(255) null,
  owner          varchar(255) null,
  primary key (processor_name, segment)
);
grant select, insert, update, delete on ledger.token_entry to ${app_role};
