#!/usr/bin/env bash
# Run once, by the image of PostgreSQL, on an empty data folder: both roles, and a database that nobody else may enter.
# The application's role gets its rights from the migrations: it may insert and read events, never change them.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password LEDGER_DATABASE_OWNER_PASSWORD
\getenv app_password LEDGER_DATABASE_APP_PASSWORD
create role ledger_owner login password :'owner_password';
create role ledger_app login password :'app_password';
create database ledger owner ledger_owner encoding 'UTF8' template template0;
revoke all on database ledger from public;
grant connect on database ledger to ledger_app;
SQL
