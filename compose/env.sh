#!/usr/bin/env bash
# Writes .env, which docker compose reads: random passwords, and the settings that one may want to change.
# Needs neither Java nor a build: ./ledger env
set -euo pipefail
shopt -s inherit_errexit

# say VIETNAMESE ENGLISH
say() { printf '%s\n%s\n' "$1" "$2" >&2; }

# secret: 32 letters and digits by chance, about 190 bits; nothing that a shell, a URL or a YAML file would read otherwise.
secret() {
  local text=''
  while ((${#text} < 32)); do
    text+=$(head -c 256 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')
  done
  printf '%s' "${text:0:32}"
}

content() {
  cat <<END
# Sổ Giám Sát: secrets and settings of docker compose, made by ./ledger env. Readable by its owner only; never commit it.
# Keep a copy where the backups are kept: a restored store opens with the passwords it was made with.

# PostgreSQL. Each is set when its empty volume is first filled; another value here later does not change the database.
# The server's own administrator: used by nobody but its operator.
POSTGRES_PASSWORD=$(secret)
# The owner of the schema: given to the migration alone, never to a role of the ledger.
LEDGER_DATABASE_OWNER_PASSWORD=$(secret)
# The ledger's role, which may insert and read events.
LEDGER_DATABASE_APP_PASSWORD=$(secret)

# Axon Server: what the three roles show it, and what its operator shows it. Not used by docker-compose.single.yml.
AXON_SERVER_TOKEN=$(secret)
AXON_SERVER_ADMIN_TOKEN=$(secret)

# Elasticsearch: its superuser "elastic", which is also the first login of Kibana. The roles have keys of their own.
ELASTIC_PASSWORD=$(secret)
# Kibana's own user in Elasticsearch, and the key under which it stores what it must be able to read again.
KIBANA_SYSTEM_PASSWORD=$(secret)
KIBANA_ENCRYPTION_KEY=$(secret)

# Who can reach what: an address of this machine and a port. 127.0.0.1 is this machine alone; put a reverse proxy with
# TLS before it rather than another address here.
#PAGES_ADDRESS=127.0.0.1
#PAGES_PORT=8180
#INTAKE_ADDRESS=127.0.0.1
#INTAKE_PORT=8181
#KIBANA_ADDRESS=127.0.0.1
#KIBANA_PORT=5601

# How people call them from their browsers, for links between the pages and Kibana.
#PAGES_URL=http://127.0.0.1:8180
#KIBANA_URL=http://127.0.0.1:5601

# Memory of the containers that grow with the ledger; half of it becomes the heap. LEDGER_MEMORY: docker-compose.single.yml.
#COMMAND_MEMORY=1g
#PROJECTIONS_MEMORY=2g
#QUERY_MEMORY=1g
#LEDGER_MEMORY=3g
#ELASTICSEARCH_MEMORY=2g
END
}

file=${1:?the file to write}
if [[ -e $file || -L $file ]]; then
  say "Đã có $file; không ghi đè, vì các kho dữ liệu chỉ mở được bằng mật khẩu trong đó. Nếu chắc chắn chưa có dữ liệu nào, hãy chuyển nó đi chỗ khác rồi chạy lại." \
    "There is $file already; it is not overwritten, since the stores open with the passwords in it alone. If you are sure that there is no data yet, move it away and run this again."
  exit 1
fi
umask 077
draft=$(mktemp "$file.XXXXXX")
trap 'rm -f -- "$draft"' EXIT
content >"$draft"
# Whole or not at all, and never over what somebody else has put there meanwhile.
mv -n -- "$draft" "$file"
if [[ -e $draft ]]; then
  say "Không ghi được $file." "$file cannot be written."
  exit 1
fi
say "Đã ghi $file (chỉ chủ tệp đọc được). Tiếp theo: docker compose up -d" \
  "Written: $file (readable by its owner only). Next: docker compose up -d"
