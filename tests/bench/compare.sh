#!/bin/bash
# Roost and the baseline side by side: the same PostgreSQL, the same Redis, the same load generator, in turns.
#
#   tests/bench/compare.sh BASELINE [SCENARIO...]
#
# BASELINE is the folder of the competing implementation (express/, load/, load-data.sql, mint-token.js). SCENARIO: health,
# search, booking-flow, rush, property, metrics, daily (all of these by default), sockets. Prints one Markdown row a scenario: the median of
# the rounds of each side and their ratio. The figure is answers a second; for booking-flow bookings made and paid; for rush,
# where 500 clients want the same night of one property, refusals, and there is one booking a round or the run fails.
#
# sockets is apart: SOCKETS=2000 live connections of one guest, whose bookings are paid for so that each connection gets 20
# events a second, for SOCKET_SECONDS=15. Its rows are what a delivery costs the server's processor (less what the same
# payments cost with one connection), how long it takes from the event to its arrival, and the memory of a connection.
#
# Needs wrk, Node.js, and build/release/bin/roost-server. Everything lives in BENCH_DIR and is kept for the next run.
#   PROPERTIES=20000 BOOKINGS=500000   size of both data sets, when they are made
#   ROUNDS=3 DURATION=10 CONNECTIONS=32 of each side and scenario
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
baseline=$(realpath "${1:?the folder of the baseline}")
shift
scenarios=("${@:-}")
[ -n "${scenarios[0]}" ] || scenarios=(health search booking-flow rush property metrics daily)

properties=${PROPERTIES:-20000}
bookings=${BOOKINGS:-500000}
rounds=${ROUNDS:-3}
export DURATION=${DURATION:-10} CONNECTIONS=${CONNECTIONS:-32} WARMUP=${WARMUP:-3} PAUSE=1
socket_seconds=${SOCKET_SECONDS:-15}
export JWT_SECRET=a-secret-of-the-benchmark-and-of-nothing-else

prepare_baseline() {
    [ -e "$dir/baseline/.ready" ] && return
    rm -rf "$dir/baseline"
    cp -r "$baseline" "$dir/baseline"
    npm ci --prefix "$dir/baseline/express" >&2
    npm run build --prefix "$dir/baseline/express" >&2
    npm ci --prefix "$dir/baseline/load" >&2
    recreate_database baseline
    (cd "$dir/baseline/express" && DATABASE_URL=$(database_url baseline) npm run db:schema >&2)
    psql -q "$(database_url baseline)" -v properties="$properties" -v bookings="$bookings" \
        -f "$dir/baseline/load-data.sql" >&2
    touch "$dir/baseline/.ready"
}

# What the load generator reads: the same kinds of lines for both sides.
make_inputs() {
    local side
    for side in baseline roost; do mkdir -p "$dir/inputs/$side"; done
    (cd "$dir/baseline/load" && DATABASE_URL=$(database_url baseline) INPUT_DIR=$dir/inputs/baseline ./make-inputs.sh) >&2
    local out=$dir/inputs/roost url
    url=$(database_url roost)
    psql -AtX "$url" -c "SELECT id FROM properties WHERE status = 'PUBLISHED' AND min_nights = 1 AND instant_book
                            ORDER BY md5(id::text) LIMIT 10000" >"$out/property_ids.txt"
    psql -AtX "$url" -c 'SELECT DISTINCT city FROM properties ORDER BY 1' >"$out/cities.txt"
    psql -AtX "$url" -c "SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM user_roles WHERE role <> 'guest')
                            ORDER BY id LIMIT 200" | while read -r id; do
        echo "$id $(node "$dir/baseline/mint-token.js" --sub "$id")"
    done >"$out/guest_tokens.txt"
    local admin
    admin=$(psql -AtX "$url" -c "SELECT user_id FROM user_roles WHERE role = 'admin' LIMIT 1")
    node "$dir/baseline/mint-token.js" --sub "$admin" --roles guest,host,admin >"$out/admin_token.txt"
}

start_servers() {
    local redis=redis://127.0.0.1:$redis_port
    (cd "$dir/baseline/express" && exec env DATABASE_URL="$(database_url baseline)" REDIS_URL="$redis" PORT=3010 NODE_ENV=production \
        node src/server.js >"$dir/baseline.log" 2>&1) &
    ROOST_TOKEN_SECRET=$JWT_SECRET "$server" serve --database "$(database_url roost)" --redis "$redis" \
        --data-dir "$dir/roost" --listen 127.0.0.1:3011 --rate-limits off --max-sockets-per-account 100000 \
        >"$dir/roost.log" 2>&1 &
    roost_pid=$!
    local port
    for port in 3010 3011; do
        for _ in $(seq 100); do
            curl -sf "http://127.0.0.1:$port/api/v1/healthz" >/dev/null && break
            sleep 0.2
        done
    done
}

# One line of JSON of the load generator.
measure() {
    local side=$1 scenario=$2 port=3010
    [ "$side" = roost ] && port=3011
    export BASE_URL=http://127.0.0.1:$port INPUT_DIR=$dir/inputs/$side EXTRA_HEADERS='Idempotency-Key: {uniq}'
    (
        cd "$dir/baseline/load"
        if [ "$scenario" = rush ]; then
            rm -rf "$dir/inputs/rush"
            cp -r "$INPUT_DIR" "$dir/inputs/rush"
            shuf -n 1 "$INPUT_DIR/property_ids.txt" >"$dir/inputs/rush/property_ids.txt"
            INPUT_DIR=$dir/inputs/rush FLOW_FROM_DAYS=$((150 + RANDOM % 300)) FLOW_SPAN_DAYS=1 CONNECTIONS=500 WARMUP=0 \
                ./run.sh booking-flow
        else
            # A stay begins up to 500 days ahead on both sides: Roost's properties open no more than two years.
            FLOW_SPAN_DAYS=500 ./run.sh "$scenario"
        fi
    )
}

# The figure that counts of such a line.
figure() {
    node -e '
        const figures = JSON.parse(require("fs").readFileSync(0));
        const isRush = process.argv[1] === "rush";
        if (isRush && figures.created > 1) throw new Error(`one night went to ${figures.created} bookings`);
        console.log(isRush ? figures.conflicts_per_s : (figures.confirmed_per_s ?? figures.rps));' "$1"
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

compare() {
    local scenario=$1 round side line
    : >"$dir/figures"
    for round in $(seq "$rounds"); do
        for side in baseline roost; do
            line=$(measure "$side" "$scenario")
            echo "$side $round $line" >&2
            echo "$side $(figure "$scenario" <<<"$line")" >>"$dir/figures"
        done
    done
    local theirs ours
    theirs=$(sed -n 's/^baseline //p' "$dir/figures" | median)
    ours=$(sed -n 's/^roost //p' "$dir/figures" | median)
    awk -v s="$scenario" -v a="$theirs" -v b="$ours" 'BEGIN { printf "| %s | %.0f | %.0f | %.1f × |\n", s, a, b, b / a }'
}

# The process that listens on a side's port.
server_of() {
    local port=3010
    [ "$1" = roost ] && port=3011
    ss -ltnpH "sport = :$port" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1
}

resident_kib() { awk '/^VmRSS/ { print $2 }' "/proc/$1/status"; }

# One run of so many connections; its line of JSON, with the server's memory before and at its largest, in KiB. One payment
# is one event of the baseline, and three of Roost: of the booking, of the payment, and the notification.
run_sockets() {
    local side=$1 clients=$2 pid rate=20 watcher before largest line
    [ "$side" = roost ] && rate=$(awk 'BEGIN { print 20 / 3 }')
    pid=$(server_of "$side")
    rm -rf "$dir/inputs/sockets"
    cp -r "$dir/inputs/$side" "$dir/inputs/sockets"
    head -n 1 "$dir/inputs/$side/guest_tokens.txt" >"$dir/inputs/sockets/guest_tokens.txt"
    before=$(resident_kib "$pid")
    (while sleep 0.3; do resident_kib "$pid"; done >"$dir/resident") &
    watcher=$!
    line=$(cd "$dir/baseline/load" && CLIENT=raw SOCKET_AS=guest CLIENTS=$clients EVENT_RATE=$rate TIME_LIMIT=100 \
        EVENTS=$(awk "BEGIN { print int($socket_seconds * $rate) }") FLOW_SPAN_DAYS=500 \
        EVENT_NAMES=booking_confirmed,booking_created,payment_updated,notification \
        INPUT_DIR=$dir/inputs/sockets BASE_URL=http://127.0.0.1:$([ "$side" = roost ] && echo 3011 || echo 3010) \
        EXTRA_HEADERS='Idempotency-Key: {uniq}' CPU_PIDS="server:$pid" ./run.sh fanout)
    kill "$watcher"
    largest=$(sort -n "$dir/resident" | tail -n 1)
    echo "${line%\}},\"before_kib\":$before,\"largest_kib\":$largest}"
}

# Microseconds of the server for a delivery, milliseconds to 99 of 100 arrivals, KiB of a connection, and
# how many deliveries there were.
socket_figures() {
    node -e '
        const [many, one] = process.argv.slice(1).map(JSON.parse);
        if (many.error || many.delivered < many.expected) throw new Error(`not all arrived: ${process.argv[1]}`);
        const deliveries = many.delivered + many.other_events;
        console.log(((many.cpu_s_server - one.cpu_s_server) * 1e6) / deliveries, many.from_emit_ms.p99,
            (many.largest_kib - many.before_kib) / many.clients, deliveries);' "$1" "$2"
}

compare_sockets() {
    local side one many
    declare -A figures
    for side in baseline roost; do
        one=$(run_sockets "$side" 1)
        many=$(run_sockets "$side" "${SOCKETS:-2000}")
        echo "$side $one" >&2
        echo "$side $many" >&2
        figures[$side]=$(socket_figures "$many" "$one")
    done
    echo '| sockets | baseline | Roost | ratio |'
    echo '|---|---|---|---|'
    paste <(tr ' ' '\n' <<<"${figures[baseline]}") <(tr ' ' '\n' <<<"${figures[roost]}") | awk '
        BEGIN { split("server processor of a delivery, µs|event to arrival, p99, ms|memory of a connection, KiB|deliveries", name, "|") }
        { printf "| %s | %.1f | %.1f | %.2f × |\n", name[NR], $1, $2, $2 / $1 }'
}

start_cluster
prepare_baseline
prepare_roost
make_inputs
trap 'kill "${roost_pid:-}" 2>/dev/null; pkill -P $$ 2>/dev/null; stop_cluster' EXIT
start_servers
[ "${scenarios[*]}" = sockets ] || {
    echo '| scenario | baseline, 1/s | Roost, 1/s | ratio |'
    echo '|---|---|---|---|'
}
for scenario in "${scenarios[@]}"; do
    if [ "$scenario" = sockets ]; then compare_sockets; else compare "$scenario"; fi
done
