-- The keys with which sources sign packages; how they came to be here is told by the events of the sources' streams.
create table ledger.source_package_key (
    source        text        not null references ledger.source (name),
    id            text        not null check (id ~ '^[0-9a-f]{8}$'),
    key           text        not null,
    registered_at timestamptz not null,
    revoked_at    timestamptz,
    primary key (source, id)
);

-- Which packages were brought: a number of a source never has two contents.
create table ledger.source_package (
    source   text        not null references ledger.source (name),
    number   bigint      not null check (number > 0),
    digest   text        not null check (digest ~ '^[0-9a-f]{64}$'),
    key_id   text        not null,
    begun_at timestamptz not null,
    begun_by text        not null,
    primary key (source, number),
    foreign key (source, key_id) references ledger.source_package_key (source, id)
);
create unique index source_package_digest on ledger.source_package (source, digest);

grant select, insert on ledger.source_package_key, ledger.source_package to ${app_role};
grant update (revoked_at) on ledger.source_package_key to ${app_role};
