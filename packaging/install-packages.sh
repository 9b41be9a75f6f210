#!/bin/bash
# Installs what is missing of the named sections of packages.txt: install-packages.sh SECTION...
# Where nothing is missing it neither calls apt nor touches the network, and needs no rights.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cluster_settings=/etc/postgresql-common/createcluster.d/roost.conf

fail() {
    echo "install-packages: $*" >&2
    exit 1
}

# The lines of a section, without comments.
section_lines() {
    awk -v wanted="[$1]" '
        /^[ \t]*(#|$)/ { next }
        /^\[/ { inside = ($0 == wanted); next }
        inside { print }' "$here/packages.txt"
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_offered() {
    [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]
}

# Prints the lines of which no alternative is installed.
missing_lines() {
    local section line alternatives name
    for section in "$@"; do
        while IFS= read -r line; do
            IFS=' |' read -r -a alternatives <<<"$line"
            for name in "${alternatives[@]}"; do
                is_installed "$name" && continue 2
            done
            echo "$line"
        done < <(section_lines "$section")
    done
}

# Prints the alternative of a line that apt offers.
choose() {
    local alternatives name
    IFS=' |' read -r -a alternatives <<<"$1"
    for name in "${alternatives[@]}"; do
        if is_offered "$name"; then
            echo "$name"
            return
        fi
    done
    fail "apt offers none of: $1. Roost is built for Debian 12 and later; are its package sources set up?"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Roost runs a PostgreSQL of its own. Without this, Debian's package would make and start a system-wide one too.
forbid_system_cluster() {
    if [ ! -e "$cluster_settings" ]; then
        as_root mkdir -p "$(dirname "$cluster_settings")"
        echo 'create_main_cluster = false' | as_root tee "$cluster_settings" >/dev/null
    fi
}

[ $# -gt 0 ] || fail "say which sections of packages.txt to install"
for section in "$@"; do
    grep -qxF "[$section]" "$here/packages.txt" || fail "there is no section [$section] in packages.txt"
done
command -v dpkg-query >/dev/null || fail "this is not Debian; install by hand what packages.txt names"

missing=$(missing_lines "$@")
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "these packages are missing, and without root or sudo they cannot be installed here:
$missing
As root, run: $here/install-packages.sh $*"
fi

as_root apt-get update -q
packages=()
while IFS= read -r line; do
    name=$(choose "$line")
    packages+=("$name")
    case $name in postgresql*) forbid_system_cluster ;; esac
done <<<"$missing"
echo "Installing: ${packages[*]}"
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}"
