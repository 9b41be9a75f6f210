# A PostgreSQL and a Redis of the benchmarks' own, in BENCH_DIR; sourced by the scripts beside it.
dir=${BENCH_DIR:-/tmp/roost-bench}
server=${ROOST_SERVER:-$tree/build/release/bin/roost-server}
redis_port=${BENCH_REDIS_PORT:-6390}
pg_bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
export PGUSER=roost

[ -x "$server" ] || {
    echo "no $server: cmake --workflow --preset release" >&2
    exit 1
}

# PostgreSQL refuses root.
as_owner() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }

database_url() { echo "postgresql://roost@localhost/$1?host=$dir/socket"; }

start_cluster() {
    mkdir -p "$dir/socket"
    [ "$(id -u)" = 0 ] && mkdir -p "$dir/pg" && chown postgres "$dir/pg" "$dir/socket"
    [ -e "$dir/pg/PG_VERSION" ] || {
        as_owner "$pg_bin/initdb" -D "$dir/pg" -U roost --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
        cat >>"$dir/pg/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir/socket'
shared_buffers = '2GB'
max_wal_size = '8GB'
maintenance_work_mem = '1GB'
checkpoint_timeout = '30min'
random_page_cost = 1.1
effective_cache_size = '12GB'
logging_collector = on
log_destination = 'jsonlog'
log_directory = '$dir/socket'
log_timezone = 'UTC'
CONF
    }
    as_owner "$pg_bin/pg_ctl" -D "$dir/pg" -w -t 120 -l "$dir/socket/log" start >/dev/null
    redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes \
        --dir "$dir" --pidfile "$dir/redis.pid" >/dev/null
}

stop_cluster() {
    as_owner "$pg_bin/pg_ctl" -D "$dir/pg" -m fast stop >/dev/null || true
    redis-cli -p "$redis_port" shutdown nosave >/dev/null 2>&1 || true
}

recreate_database() {
    psql -qX "$(database_url postgres)" -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1"
}

# The data of Roost: made once, PROPERTIES and BOOKINGS of them.
prepare_roost() {
    [ -e "$dir/roost/.ready" ] && return
    mkdir -p "$dir/roost"
    recreate_database roost
    "$server" migrate --database "$(database_url roost)" --data-dir "$dir/roost" >&2
    "$server" seed --database "$(database_url roost)" --data-dir "$dir/roost" \
        --properties "${PROPERTIES:-20000}" --bookings "${BOOKINGS:-500000}" >&2
    psql -q "$(database_url roost)" -c 'VACUUM ANALYZE' >&2
    touch "$dir/roost/.ready"
}
