-- Content of quarantined submissions, encrypted under a key each; both go when a person has decided.
create table ledger.quarantine_content (
    reference    uuid primary key,
    sealed_key   bytea,
    content      bytea,
    stored_at    timestamptz not null,
    destroyed_at timestamptz,
    constraint destroyed_content_is_gone
        check ((sealed_key is null) = (destroyed_at is not null) and (content is null) = (destroyed_at is not null))
);

create trigger destroyed_content_stays_destroyed before update on ledger.quarantine_content
    for each row when (old.destroyed_at is not null) execute function ledger.keep_destroyed();

grant select, insert on ledger.quarantine_content to ${app_role};
grant update (sealed_key, content, destroyed_at) on ledger.quarantine_content to ${app_role};
