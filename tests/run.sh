#!/bin/bash
# Installs what is missing, builds, and runs the tests.
#
#   tests/run.sh [--asan | --tsan] [CTEST ARGUMENTS]
#   tests/run.sh --fuzz | --format | --lint
#
# --asan, --tsan  build units and integration with sanitizers, in a build folder of their own, and run them
# --fuzz          build the targets of tests/fuzz with clang, and run each for a minute (FUZZ_SECONDS)
# --format        lay out the code with clang-format; no tests
# --lint          check the layout with clang-format and the code with clang-tidy (half an hour); no tests
#
# What follows goes to ctest: `tests/run.sh -L unit`, `tests/run.sh -R booking`. Pictures of the console's pages are
# left in build/<preset>/pictures; QT_SCALE_FACTOR=2 in the environment makes them for a screen of twice the density.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
node_folders=(tests/contract/socketio tests/contract/lint tests/contract/browser)
preset=dev
targets=(all)
labels='.*'
task=test

while [ $# -gt 0 ]; do
    case $1 in
    --asan | --tsan)
        preset=${1#--}
        targets=(unit_tests integration_tests)
        labels='unit|integration'
        ;;
    --fuzz)
        task=fuzz
        preset=fuzz
        ;;
    --format) task=format ;;
    --lint)
        task=lint
        preset=lint
        ;;
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
    # Node.js often comes from elsewhere than Debian; Debian's own npm would replace it.
    if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; then
        sections+=(node)
    fi
    "$tree/packaging/install-packages.sh" "${sections[@]}"
}

# What the lock files of the tests name, unless it is there already.
install_node_packages() {
    local folder
    for folder in "${node_folders[@]}"; do
        "$tree/packaging/install-node-packages.sh" "$tree/$folder"
    done
    "$tree/packaging/install-docs-viewer.sh" "$build"
}

# clang-format with these arguments over all of the code.
lay_out() {
    git -C "$tree" ls-files -z '*.cpp' '*.h' | (cd "$tree" && xargs -0 "$(newest clang-format)" "$@")
}

check_code() {
    "$(newest run-clang-tidy)" -quiet -p "$build" -j "$(nproc)" -extra-arg=-Wno-unknown-warning-option \
        "^$tree/(app|backend|ui)/.*\.cpp\$"
}

# A tool of clang's, whatever version its name ends in.
newest() {
    compgen -c "$1" | grep -xE "$1(-[0-9]+)?" | sort -V | tail -n 1
}

run_tests() {
    step "packages" install_packages
    step "configure" cmake -S "$tree" --preset "$preset"
    step "build" cmake --build "$build" --target "${targets[@]}"
    step "Node.js packages" install_node_packages
    step "tests" ctest --test-dir "$build" --output-on-failure -j "$(nproc)" -L "$labels" "$@"
}

# What a target finds new goes to the build folder, what breaks it beside that.
fuzz() {
    local target corpus
    for target in request target forwarded packet; do
        corpus=$build/corpus/$target
        mkdir -p "$corpus"
        step "fuzz $target" "$build/bin/fuzz_$target" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=4096 -timeout=5 \
            -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$corpus-" "$corpus" "$tree/tests/fuzz/seeds/$target"
    done
}

case $task in
fuzz)
    step "packages" "$tree/packaging/install-packages.sh" build fuzz
    step "configure" cmake -S "$tree" --preset "$preset"
    step "build" cmake --build "$build" --target fuzz_targets
    fuzz
    ;;
format)
    step "packages" "$tree/packaging/install-packages.sh" lint
    step "format" lay_out -i
    ;;
lint)
    step "packages" "$tree/packaging/install-packages.sh" build run lint
    step "configure" cmake -S "$tree" --preset "$preset"
    step "layout" lay_out --dry-run --Werror
    step "code" check_code
    ;;
test) run_tests "$@" ;;
esac
