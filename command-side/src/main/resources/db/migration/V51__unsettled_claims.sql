-- Where events lie in Axon Server, a claim is written before its event and settled after it: until then nobody knows yet
-- whether the event came to be. A settled claim is for ever.
alter table ledger.claim add column settled boolean not null default true;
create index claim_unsettled on ledger.claim (source, source_id) where not settled;

create function ledger.refuse_unsettling() returns trigger language plpgsql as $$
begin
  raise exception 'settled claims are immutable: %/% stays as it is', old.source, old.source_id
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger settled_for_ever before update or delete on ledger.claim
  for each row when (old.settled) execute function ledger.refuse_unsettling();

grant update (digest, stream, sequence, recorded_at, settled) on ledger.claim to ${app_role};
