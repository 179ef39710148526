-- Checks of how well a source sends. Of what was sent, the memory holds ids and keyed digests, for thirty days.
create table ledger.conformance_check (
  id        uuid        primary key,
  source    text        not null references ledger.source,
  begun_by  text        not null,
  begun_at  timestamptz not null,
  steps     jsonb       not null,
  memory    jsonb,
  passed    boolean,
  ended_by  text,
  ended_at  timestamptz,
  constraint a_verdict_has_its_day_and_its_person
    check ((passed is null) = (ended_at is null) and (passed is null) = (ended_by is null))
);
create unique index conformance_check_one_at_a_time on ledger.conformance_check (source) where ended_at is null;
create index conformance_check_newest on ledger.conformance_check (source, begun_at desc);

grant select, insert, delete on ledger.conformance_check to ${app_role};
grant update (steps, memory, passed, ended_by, ended_at) on ledger.conformance_check to ${app_role};
