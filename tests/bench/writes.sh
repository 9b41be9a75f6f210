#!/bin/bash
# What the figures cost who books: bookings made and paid with and without the journal of figures and its folding, in turns.
#
#   tests/bench/writes.sh LOAD
#
# LOAD: the folder of the load generator (its run.sh). Takes the data of analytics.sh and leaves bookings in it that no figure
# counts. ROUNDS=3 DURATION=10 WARMUP=3 of each; BENCH_DIR, ROOST_SERVER as in cluster.sh.
set -euo pipefail

load=$(cd "${1:?the folder of the load generator}" && pwd)
tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
url=$(database_url roost)
port=${PORT:-3022}
secret=a-secret-of-the-benchmark-and-of-nothing-else

start_cluster
trap 'kill "${roost_pid:-}" 2>/dev/null; psql -qX "$url" -c "DROP RULE IF EXISTS uncounted ON stay_entries"; [ "${KEEP:-}" ] || stop_cluster' EXIT
mkdir -p "$dir/inputs/writes"
psql -AtX "$url" -c "SELECT id FROM properties WHERE status = 'PUBLISHED' AND min_nights = 1 AND instant_book
                        ORDER BY md5(id::text) LIMIT 10000" >"$dir/inputs/writes/property_ids.txt"
psql -AtX "$url" -c "SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM user_roles WHERE role <> 'guest')
                        ORDER BY id LIMIT 200" | while read -r id; do
    echo "$id $(JWT_SECRET=$secret node "$load/../mint-token.js" --sub "$id")"
done >"$dir/inputs/writes/guest_tokens.txt"

ROOST_TOKEN_SECRET=$secret "$server" serve --database "$url" --redis "redis://127.0.0.1:$redis_port" --data-dir "$dir/roost" \
    --listen "127.0.0.1:$port" --rate-limits off >"$dir/roost.log" 2>&1 &
roost_pid=$!
until curl -sf "http://127.0.0.1:$port/api/v1/healthz" >/dev/null; do sleep 0.2; done

flows() {
    (cd "$load" && BASE_URL=http://127.0.0.1:$port INPUT_DIR=$dir/inputs/writes EXTRA_HEADERS='Idempotency-Key: {uniq}' \
        FLOW_SPAN_DAYS=500 DURATION=${DURATION:-10} WARMUP=${WARMUP:-3} ./run.sh booking-flow) |
        node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).confirmed_per_s)'
}

echo '| round | with, 1/s | without, 1/s |'
echo '|---|---|---|'
for round in $(seq "${ROUNDS:-3}"); do
    with=$(flows)
    psql -qX "$url" -c 'CREATE RULE uncounted AS ON INSERT TO stay_entries DO INSTEAD NOTHING'
    without=$(flows)
    psql -qX "$url" -c 'DROP RULE uncounted ON stay_entries'
    printf '| %d | %.0f | %.0f |\n' "$round" "$with" "$without"
done
