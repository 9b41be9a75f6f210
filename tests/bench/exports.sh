#!/bin/bash
# What an export of a million rows takes of memory, in the console and in the server.
#
#   tests/bench/exports.sh [seed]
#
# With `seed` it only makes the data. BENCH_DIR, ROOST_SERVER as in cluster.sh.
#   PROPERTIES=20000 BOOKINGS=1200000   size of the data, when it is made
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export BENCH_DIR=${BENCH_DIR:-/tmp/roost-exports} BOOKINGS=${BOOKINGS:-1200000}
source "$tree/tests/bench/cluster.sh"
port=${PORT:-3022}

start_cluster
trap 'kill "${roost_pid:-}" 2>/dev/null; stop_cluster' EXIT
prepare_roost
[ "${1:-}" = seed ] && exit
"$server" serve --database "$(database_url roost)" --data-dir "$dir/roost" --listen "127.0.0.1:$port" --rate-limits off \
    >"$dir/roost.log" 2>&1 &
roost_pid=$!
for _ in $(seq 100); do
    curl -sf "http://127.0.0.1:$port/api/v1/healthz" >/dev/null && break
    sleep 0.2
done
token=$("$server" token --email admin@demo.roost --database "$(database_url roost)" --data-dir "$dir/roost")
"$(dirname "$server")/bench_console" export "http://127.0.0.1:$port" "$roost_pid" "$token" "$dir"
