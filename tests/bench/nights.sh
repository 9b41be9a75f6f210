#!/bin/bash
# Four ways to keep which nights of a home are taken, each asked the same questions by pgbench: one Markdown row a question.
#
#   tests/bench/nights.sh DATABASE_URL [PLANS]
#
# DATABASE_URL: loaded by `roost-server seed`, the user may create a schema (nights_bench, dropped at the end). PLANS: a file
# for the plans of all of them. CLIENTS=1 DURATION=4 of each question.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
url=${1:?the url of a loaded database}
plans=${2:-/dev/null}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; psql -qX "$url" -c "DROP SCHEMA IF EXISTS nights_bench CASCADE" 2>/dev/null' EXIT
export PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

psql -qX -v ON_ERROR_STOP=1 "$url" -f "$here/nights.sql"
mapfile -t cities < <(psql -AtX "$url" -c 'SELECT DISTINCT city FROM nights_bench.home ORDER BY 1')

# :from and :n are the first night, as days from today, and how many there are.
declare -A free=(
    [multirange]="NOT h.taken && daterange(current_date + :from::int, current_date + :from::int + :n::int)"
    [bits]="substring(h.nights FROM :from::int + 1 FOR :n::int) = repeat('0', :n::int)::varbit"
    [nightly]="NOT EXISTS (SELECT FROM nights_bench.night t WHERE t.property_id = h.property_id
               AND t.night >= current_date + :from::int AND t.night < current_date + :from::int + :n::int)"
    [anti-join]="NOT EXISTS (SELECT FROM night_claims c WHERE c.property_id = h.property_id
                 AND c.nights && daterange(current_date + :from::int, current_date + :from::int + :n::int))"
)
declare -A wanted=(
    [price]="AND h.max_guests >= 2 ORDER BY h.price, h.property_id"
    [filters]="AND h.max_guests >= 4 AND h.amenities & 3 = 3 AND h.property_type = 'house' AND h.rank <= -450 ORDER BY h.price, h.property_id"
    [rating]="AND h.max_guests >= 2 ORDER BY h.rank, h.property_id"
)

question() {
    echo "SELECT h.property_id, h.price FROM nights_bench.home h WHERE h.city = (ARRAY[$(printf "'%s'," "${cities[@]//\'/\'\'}" |
        sed 's/,$//')])[:city::int] AND ${free[$1]} ${wanted[$2]} LIMIT 21;"
}

# The 50th and the 99th percentile, in milliseconds.
measure() {
    {
        echo "\\set city random(1, ${#cities[@]})"
        echo '\set from random(1, 60)'
        echo '\set n random(2, 7)'
        question "$1" "$2" | tr '\n' ' '
    } >"$scratch/question.sql"
    (cd "$scratch" && rm -f pgbench_log.* && pgbench -n -M prepared -c "${CLIENTS:-1}" -T "${DURATION:-4}" -l \
        -f question.sql "$url" >/dev/null 2>log || { cat log >&2 && kill $$; })
    cat "$scratch"/pgbench_log.* | awk '{ print $3 / 1000 }' | sort -g |
        awk '{ v[NR] = $1 } END { printf "%.2f, %.2f", v[int((NR + 1) / 2)], v[int((NR - 1) * 0.99) + 1] }'
}

explain() {
    echo "## $1, $2"
    question "$1" "$2" | sed 's/:from/20/g; s/:n/3/g; s/:city/1/g' |
        (echo 'EXPLAIN (ANALYZE, BUFFERS)' && cat) | psql -AtX "$url"
}

echo '| asked for, by | multirange | bits | nightly table | anti-join on claims |'
echo '|---|---|---|---|---|'
for sort in price filters rating; do
    row="| $sort |"
    for way in multirange bits nightly anti-join; do
        row+=" $(measure $way $sort) |"
        explain $way $sort >>"$plans"
    done
    echo "$row"
done
psql -AtX -F ' | ' "$url" -c "
    SELECT '| bytes a home', (sum(pg_column_size(taken)) / count(*))::int, (sum(pg_column_size(nights)) / count(*))::int,
           pg_total_relation_size('nights_bench.night') / count(*),
           pg_relation_size('night_claims_no_overlap') / count(*) || ' |'
      FROM nights_bench.home"
