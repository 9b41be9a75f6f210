#!/bin/bash
# How near create-and-pay comes to the database's own speed: the statements that the server really sends for one flow,
# recorded, and run by pgbench on the same data.
#
#   tests/bench/pgbench.sh BASELINE
#
# Run tests/bench/compare.sh first: this uses its data. Prints flows a second of pgbench and of Roost, and their ratio.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
duration=${DURATION:-10}
connections=${CONNECTIONS:-32}
export JWT_SECRET=a-secret-of-the-benchmark-and-of-nothing-else
load=$dir/baseline/load
api=http://127.0.0.1:3011/api/v1
url=$(database_url roost)

serve() {
    ROOST_TOKEN_SECRET=$JWT_SECRET "$server" serve --database "$url" --redis "redis://127.0.0.1:$redis_port" \
        --data-dir "$dir/roost" --listen 127.0.0.1:3011 --rate-limits off >"$dir/roost.log" 2>&1 &
    server_pid=$!
    until curl -sf "$api/healthz" >/dev/null; do sleep 0.1; done
}
stop_serving() { kill "$server_pid" && wait "$server_pid" || true; }

post() {
    curl -sf -X POST "$api$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        -H "Idempotency-Key: bench-flow-$2" -d "$3"
}

# One flow with everything logged. The first one after a start prepares the statements; the second is the one to keep.
record() {
    psql -qX "$url" -c "ALTER DATABASE roost SET log_statement = 'all'"
    serve
    read -r _ token <"$dir/inputs/roost/guest_tokens.txt"
    local n property check_in check_out booking id
    for n in warm-$RANDOM recorded-$RANDOM; do
        property=$(shuf -n 1 "$dir/inputs/roost/property_ids.txt")
        check_in=$(date -d "+$((200 + RANDOM % 300)) days" +%F)
        check_out=$(date -d "$check_in + 2 days" +%F)
        local since
        since=$(date +%s%3N)
        booking=$(post /bookings "$n" "{\"property_id\":\"$property\",\"check_in\":\"$check_in\",\"check_out\":\"$check_out\",\"guests\":1}")
        id=$(node -p 'JSON.parse(process.argv[1]).id' "$booking")
        post "/bookings/$id/payments" "$n-paid" '{"method":"sandbox:ok"}' >/dev/null
        sleep 3
    done
    node -e 'const [since, key, booking] = process.argv.slice(1); const b = JSON.parse(booking);
        console.log(JSON.stringify({ since: Number(since), key, property_id: b.property_id, check_in: b.check_in,
                                     check_out: b.check_out, code: b.code }))' "$since" "bench-flow-$n" "$booking" >"$dir/flow.json"
    stop_serving
    psql -qX "$url" -c 'ALTER DATABASE roost RESET log_statement'
}

start_cluster
trap 'kill "${server_pid:-}" 2>/dev/null; stop_cluster' EXIT
record
rm -rf "$dir/flows" && mkdir -p "$dir/flows"
shuf -n 100 "$dir/inputs/roost/property_ids.txt" >"$dir/flow-properties.txt"
node "$tree/tests/bench/pgbench-scripts.mjs" "$(ls -t "$dir"/socket/*.json | head -n 1)" "$dir/flow.json" \
    "$dir/flow-properties.txt" "$dir/flows"

scripts=()
for file in "$dir"/flows/*.sql; do scripts+=(-f "$file"); done
pgbench=$("$pg_bin/pgbench" -n -M prepared -c "${PGBENCH_CLIENTS:-8}" -j 2 -T "$duration" "${scripts[@]}" "$url" |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p')
serve
roost=$(cd "$load" && BASE_URL=http://127.0.0.1:3011 INPUT_DIR=$dir/inputs/roost EXTRA_HEADERS='Idempotency-Key: {uniq}' \
    FLOW_SPAN_DAYS=500 DURATION=$duration CONNECTIONS=$connections WARMUP=3 ./run.sh booking-flow |
    node -p 'JSON.parse(require("fs").readFileSync(0)).confirmed_per_s')
stop_serving
awk -v p="$pgbench" -v r="$roost" 'BEGIN { printf "| pgbench | %.0f |\n| Roost | %.0f |\n| ratio | %.0f %% |\n", p, r, 100 * r / p }'
