-- One key a person. The row stays after destruction, so that no new key is ever made for an erased person.
create table ledger.person_key (
    person_id    uuid primary key,
    wrapped_key  bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint a_destroyed_key_is_gone check ((wrapped_key is null) = (destroyed_at is not null))
);

create function ledger.keep_destroyed() returns trigger language plpgsql as $$
begin
    raise exception 'a destroyed key in ledger.% never comes back', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger a_destroyed_key_stays_destroyed before update on ledger.person_key
    for each row when (old.destroyed_at is not null) execute function ledger.keep_destroyed();

grant select, insert on ledger.person_key to ${app_role};
grant update (wrapped_key, destroyed_at) on ledger.person_key to ${app_role};
