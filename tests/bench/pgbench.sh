#!/bin/bash
# How near create-and-pay comes to the database's own speed: the statements that the server really sends for one flow,
# recorded, and run by pgbench on the same data.
#
#   tests/bench/pgbench.sh BASELINE
#
# Run tests/bench/compare.sh first: this uses its data. Prints flows a second of pgbench and of Roost, and their ratio.
# Each flow of pgbench takes nights of its own, centuries ahead: a night that is taken would end its client.
# pgbench prepares each statement for each property and client; what it does before PREPARING seconds are over does not count.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
source "$tree/tests/bench/flow.sh"
duration=${DURATION:-20}
preparing=${PREPARING:-20}
connections=${CONNECTIONS:-32}
load=$dir/baseline/load

start_cluster
trap 'kill "${server_pid:-}" 2>/dev/null || true; stop_cluster' EXIT
record "log_statement = 'all'"
rm -rf "$dir/flows" && mkdir -p "$dir/flows"
shuf -n 40 "$dir/inputs/roost/property_ids.txt" >"$dir/flow-properties.txt"
node "$tree/tests/bench/pgbench-scripts.mjs" "$(newest_log)" "$dir/flow.json" \
    "$dir/flow-properties.txt" "$dir/flows"

scripts=()
for file in "$dir"/flows/*.sql; do scripts+=(-f "$file"); done
pgbench=$("$pg_bin/pgbench" -n -M prepared -c 8 -j 2 -D n=0 -D first="$((RANDOM * 20))" -P 1 -T "$((preparing + duration))" \
    "${scripts[@]}" "$url" 2>&1 >/dev/null |
    awk -v from="$preparing" '/^progress:/ && $2 > from { sum += $4; n++ } END { print sum / n }')
serve
roost=$(cd "$load" && BASE_URL=http://127.0.0.1:3011 INPUT_DIR=$dir/inputs/roost EXTRA_HEADERS='Idempotency-Key: {uniq}' \
    FLOW_SPAN_DAYS=500 DURATION=$duration CONNECTIONS=$connections WARMUP=3 ./run.sh booking-flow |
    node -p 'JSON.parse(require("fs").readFileSync(0)).confirmed_per_s')
stop_serving
awk -v p="$pgbench" -v r="$roost" 'BEGIN { printf "| pgbench | %.0f |\n| Roost | %.0f |\n| ratio | %.0f %% |\n", p, r, 100 * r / p }'
