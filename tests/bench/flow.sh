# One booking made and paid, as PostgreSQL logs it; sourced by the scripts beside it, after cluster.sh. Needs the data of
# compare.sh.
export JWT_SECRET=a-secret-of-the-benchmark-and-of-nothing-else
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

# One flow under these settings of the database, which have it logged. The first one after a start prepares the
# statements; the second is the one to keep.
record() {
    local setting
    for setting in "$@"; do psql -qX "$url" -c "ALTER DATABASE roost SET $setting"; done
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
    psql -qX "$url" -c 'ALTER DATABASE roost RESET ALL'
}

newest_log() { ls -t "$dir"/socket/*.json | head -n 1; }
