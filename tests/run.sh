#!/bin/bash
# Installs what is missing, builds, and runs the tests.
#
#   tests/run.sh [--asan | --tsan] [--lint] [CTEST ARGUMENTS]
#
# --asan, --tsan  build units and integration with sanitizers, in a build folder of their own, and run them
# --lint          check the layout of the code with clang-format and the code with clang-tidy; no tests
#
# What follows goes to ctest: `tests/run.sh -L unit`, `tests/run.sh -R booking`. Pictures of the console's pages are
# left in build/<preset>/pictures.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
socketio=$tree/tests/contract/socketio
preset=dev
targets=(all)
labels='.*'
lint=no

while [ $# -gt 0 ]; do
    case $1 in
    --asan | --tsan)
        preset=${1#--}
        targets=(unit_tests integration_tests)
        labels='unit|integration'
        ;;
    --lint) lint=yes ;;
    --help | -h)
        sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *) break ;;
    esac
    shift
done
build=$tree/build/$preset

# Runs a command and says how long it took.
step() {
    local title=$1 started=$SECONDS
    shift
    echo "== $title"
    "$@"
    echo "== $title: $((SECONDS - started)) s"
}

install_packages() {
    local sections=(build run test)
    [ "$lint" = no ] || sections+=(lint)
    # Node.js often comes from elsewhere than Debian; Debian's own npm would replace it.
    if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; then
        sections+=(node)
    fi
    "$tree/packaging/install-packages.sh" "${sections[@]}"
}

# What the lock file names, unless it is there already.
install_socketio_client() {
    cmp -s "$socketio/package-lock.json" "$socketio/node_modules/.installed.json" && return
    npm ci --prefix "$socketio"
    cp "$socketio/package-lock.json" "$socketio/node_modules/.installed.json"
}

check_layout() {
    git -C "$tree" ls-files -z '*.cpp' '*.h' | (cd "$tree" && xargs -0 "$(newest clang-format)" --dry-run --Werror)
}

check_code() {
    "$(newest run-clang-tidy)" -quiet -p "$build" -j "$(nproc)" "^$tree/(app|backend|ui)/.*\.cpp\$"
}

# A tool of clang's, whatever version its name ends in.
newest() {
    compgen -c "$1" | grep -xE "$1(-[0-9]+)?(\.py)?" | sort -V | tail -n 1
}

step "packages" install_packages
step "configure" cmake -S "$tree" --preset "$preset"
step "build" cmake --build "$build" --target "${targets[@]}"
if [ "$lint" = yes ]; then
    step "layout" check_layout
    step "code" check_code
    exit 0
fi
step "Socket.IO client" install_socketio_client
step "tests" ctest --test-dir "$build" --output-on-failure -j "$(nproc)" -L "$labels" "$@"
