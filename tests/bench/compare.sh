#!/bin/bash
# Roost and the baseline side by side: the same PostgreSQL, the same Redis, the same load generator, in turns.
#
#   tests/bench/compare.sh BASELINE [SCENARIO...]
#
# BASELINE is the folder of the competing implementation (express/, load/, load-data.sql, mint-token.js). SCENARIO: health,
# search, booking-flow, rush, property, metrics, daily (all of them by default). Prints one Markdown row a scenario: the median of
# the rounds of each side and their ratio. The figure is answers a second; for booking-flow bookings made and paid; for rush,
# where 500 clients want the same night of one property, refusals, and there is one booking a round or the run fails.
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

prepare_roost() {
    [ -e "$dir/roost/.ready" ] && return
    mkdir -p "$dir/roost"
    recreate_database roost
    "$server" migrate --database "$(database_url roost)" --data-dir "$dir/roost" >&2
    "$server" seed --database "$(database_url roost)" --data-dir "$dir/roost" \
        --properties "$properties" --bookings "$bookings" >&2
    psql -q "$(database_url roost)" -c 'VACUUM ANALYZE' >&2
    touch "$dir/roost/.ready"
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
        --data-dir "$dir/roost" --listen 127.0.0.1:3011 --rate-limits off >"$dir/roost.log" 2>&1 &
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

start_cluster
prepare_baseline
prepare_roost
make_inputs
trap 'kill "${roost_pid:-}" 2>/dev/null; pkill -P $$ 2>/dev/null; stop_cluster' EXIT
start_servers
echo '| scenario | baseline, 1/s | Roost, 1/s | ratio |'
echo '|---|---|---|---|'
for scenario in "${scenarios[@]}"; do compare "$scenario"; done
