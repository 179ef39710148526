-- What persons have typed and not yet recorded, encrypted. It changes and goes: nothing of it is in the ledger.
create table ledger.form_draft (
    id       uuid primary key,
    owner    text        not null,
    version  bigint      not null,
    editor   text        not null,
    saved_at timestamptz not null,
    content  bytea       not null
);
create index form_draft_owner on ledger.form_draft (owner, saved_at);

grant select, insert, update, delete on ledger.form_draft to ${app_role};
