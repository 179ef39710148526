-- Documents of the vault. The bytes lie encrypted outside the database under storage_id, which tells nothing of them.
create table ledger.document (
    sha256         text primary key constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
    storage_id     uuid not null unique,
    size           bigint not null check (size > 0),
    media_type     text not null,
    classification text not null,
    first_source   text,
    stored_at      timestamptz not null,
    -- the document's key and file name, wrapped together by the vault's key
    sealed_key     bytea,
    destroyed_at   timestamptz,
    constraint a_destroyed_key_is_gone check ((sealed_key is null) = (destroyed_at is not null))
);

create trigger a_destroyed_document_stays_destroyed before update on ledger.document
    for each row when (old.destroyed_at is not null) execute function ledger.keep_destroyed();

-- Which sources sent a document: these may read it back.
create table ledger.document_sender (
    sha256     text not null references ledger.document,
    source     text not null,
    first_sent timestamptz not null,
    primary key (sha256, source)
);

grant select, insert on ledger.document, ledger.document_sender to ${app_role};
grant update (sealed_key, destroyed_at) on ledger.document to ${app_role};
