#!/bin/bash
# The ten questions of the dashboards: answered over HTTP from the rollups, and by plain SQL over bookings and their lines.
#
#   tests/bench/analytics.sh [seed]
#
# With `seed` it only makes the data. Prints one Markdown row a question: p50 and p95 of the answers in milliseconds, one client
# after the other, and what PostgreSQL takes for the plain statement. No answer comes from the server's memory: a booking is
# counted before each, so that what is kept is of another version. BENCH_DIR, ROOST_SERVER as in cluster.sh.
#   PROPERTIES=20000 BOOKINGS=500000   size of the data, when it is made
#   REQUESTS=200                       of each question
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
requests=${REQUESTS:-200}
port=${PORT:-3021}

# Milliseconds of the plain statement.
plain() { psql -AtX "$(database_url roost)" -c "EXPLAIN (ANALYZE, TIMING OFF) $1" | sed -n 's/^Execution Time: \(.*\) ms$/\1/p'; }

# p50 and p95 of one address, in milliseconds. `touch` makes what is kept out of date, at no cost to the question.
ask() {
    local i
    for i in $(seq "$requests"); do
        psql -qX "$(database_url roost)" -c 'UPDATE figure_fold SET folds = folds + 1'
        curl -s -o /dev/null -w '%{time_total}\n' -H "Authorization: Bearer $token" "http://127.0.0.1:$port$1"
    done | sort -g | awk '{ v[NR] = $1 * 1000 } END { printf "%.1f | %.1f", v[int((NR + 1) / 2)], v[int(NR * 0.95)] }'
}

question() { printf '| %s | %s | %.0f |\n' "$1" "$(ask "$2")" "$(plain "$3")"; }

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

from=$(date -d '-300 days' +%F)
to=$(date -d '65 days' +%F)
span="from=$from&to=$to"
stays="SELECT b.*, p.city, p.property_type, generate_series(b.check_in, b.check_out - 1, interval '1 day')::date AS night,
              b.nights_minor / (b.check_out - b.check_in) AS amount
         FROM bookings b JOIN properties p ON p.id = b.property_id
        WHERE b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AND b.currency = 'EUR'
          AND b.check_in < '$to' AND b.check_out > '$from'"
by() { echo "SELECT $1, count(*), sum(amount) FROM ($stays) n WHERE night >= '$from' AND night < '$to' GROUP BY 1"; }
api=/api/v1/analytics

echo '| question, a year | p50, ms | p95, ms | plain SQL, ms |'
echo '|---|---|---|---|'
question 'analytics/daily' "/api/v1/admin/analytics/daily?$span&currency=EUR" "$(by night)"
question 'all metrics by day, beside last year' "$api/series?$span&currency=EUR&compare=last_year" "$(by night)"
question 'by month and city' "$api/series?$span&currency=EUR&by=month&split=city" "$(by "(date_trunc('month', night), city)")"
question 'by week and type, of one city' "$api/series?$span&currency=EUR&by=week&split=property_type&city=Lisbon" \
    "SELECT date_trunc('week', night), property_type, sum(amount) FROM ($stays AND p.city = 'Lisbon') n GROUP BY 1, 2"
question "by the guest's country" "$api/series?$span&currency=EUR&by=whole&split=guest_country" "$(by guest_country)"
question 'the ten best properties' "$api/series?$span&currency=EUR&by=whole&split=property&limit=10" \
    "$(by property_id) ORDER BY 3 DESC LIMIT 10"
question 'the ten best hosts' "$api/series?$span&currency=EUR&by=whole&split=host&limit=10" \
    "$(by host_id) ORDER BY 3 DESC LIMIT 10"
question 'on the books 30 days ago' "$api/books?from=$(date +%F)&to=$to&currency=EUR&as_of=$(date -d '-30 days' +%FT12:00:00Z)" \
    "SELECT night, count(*) FROM ($stays AND b.confirmed_at < now() - interval '30 days') n
      WHERE night >= current_date GROUP BY 1"
question 'pace, beside last year' "$api/pace?from=$(date +%F)&to=$to&currency=EUR" \
    "SELECT night - confirmed_at::date, count(*), sum(amount) FROM ($stays) n WHERE night >= current_date GROUP BY 1"
question 'lengths and booking windows' "$api/shapes?$span&currency=EUR" \
    "SELECT check_out - check_in, check_in - created_at::date, count(*) FROM bookings
      WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AND check_in >= '$from' AND check_in < '$to'
      GROUP BY 1, 2"
question 'a whole dashboard' "$api/dashboard?$span&currency=EUR&by=week&compare=last_year" "$(by night)"
