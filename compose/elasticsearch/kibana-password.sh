#!/usr/bin/env bash
# Gives Kibana's own user its password. What is secret goes through standard input, so that no list of processes shows it.
set -euo pipefail

for ((tries = 0; tries < 30; tries++)); do
  if printf 'user = "elastic:%s"\ndata = "{\\"password\\":\\"%s\\"}"\n' "$ELASTIC_PASSWORD" "$KIBANA_SYSTEM_PASSWORD" \
    | curl --silent --show-error --fail --output /dev/null --cacert /ca/ca.crt --request POST \
      --header 'Content-Type: application/json' --config - \
      https://elasticsearch:9200/_security/user/kibana_system/_password; then
    exit 0
  fi
  sleep 2
done
echo 'Elasticsearch did not take the password of kibana_system; see above.' >&2
exit 1
