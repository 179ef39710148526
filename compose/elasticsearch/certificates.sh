#!/usr/bin/env bash
# Makes what is not there yet: an authority of our own, the certificate of Elasticsearch, and what those who call it
# trust. With the argument "renew" the certificate is made anew, under the same authority.
# Three folders, so that each gets no more than it needs: /authority (its key: nobody but this script),
# /node (Elasticsearch), /ca (whoever calls Elasticsearch; nothing secret).
set -euo pipefail
umask 077

home=/usr/share/elasticsearch

if [[ ! -f /authority/ca/ca.crt ]]; then
  rm -rf /authority/ca /authority/ca.zip
  "$home"/bin/elasticsearch-certutil ca --silent --pem --days 7300 --out /authority/ca.zip
  unzip -q /authority/ca.zip -d /authority
  rm /authority/ca.zip
fi

if [[ ${1:-} == renew || ! -f /node/elasticsearch.crt ]]; then
  work=$(mktemp -d)
  cat >"$work/instances.yml" <<'YAML'
instances:
  - name: elasticsearch
    dns: [elasticsearch, localhost]
    ip: [127.0.0.1]
YAML
  "$home"/bin/elasticsearch-certutil cert --silent --pem --days 1095 --in "$work/instances.yml" --out "$work/node.zip" \
    --ca-cert /authority/ca/ca.crt --ca-key /authority/ca/ca.key
  unzip -q "$work/node.zip" -d "$work"
  # The certificate last: without it the next run begins anew.
  cp "$work/elasticsearch/elasticsearch.key" /node/elasticsearch.key
  cp /authority/ca/ca.crt /node/ca.crt
  cp "$work/elasticsearch/elasticsearch.crt" /node/elasticsearch.crt
  rm -rf "$work"
fi

[[ -f /ca/ca.crt ]] || cp /authority/ca/ca.crt /ca/ca.crt

# Elasticsearch runs as 1000 of the group 0.
chown -R 1000:0 /node /snapshots
chmod 750 /node /snapshots
chmod 640 /node/*
chmod 755 /ca
chmod 644 /ca/*
