-- Submissions a person must look at. The content lies encrypted in quarantine_content under the same reference.
create table ledger.quarantine (
  reference       uuid primary key,
  source          text        not null,
  source_id       text        not null,
  digest          bytea       not null,
  type            text,
  subject         text,
  unit            text,
  reasons         jsonb       not null,
  received_at     timestamptz not null,
  size            bigint      not null,
  state           text        not null check (state in ('open', 'released', 'rejected')),
  resolved_by     text,
  resolved_at     timestamptz,
  resolution      text,
  resulting_event uuid
);
create index quarantine_newest on ledger.quarantine (received_at desc, reference);
-- The same content sent again while it waits is the same case.
create unique index quarantine_open_once on ledger.quarantine (source, source_id, digest) where state = 'open';
grant select, insert on ledger.quarantine to ${app_role};
grant update (state, resolved_by, resolved_at, resolution, resulting_event) on ledger.quarantine to ${app_role};

-- Events that administrators told the projections to leave out of a view.
create table ledger.parked_event (
  event_id uuid not null,
  view     text not null,
  primary key (event_id, view)
);
grant select, insert on ledger.parked_event to ${app_role};
