#!/bin/bash
# Installs what is missing, builds, and opens the console on the demo; without a display, serves the demo.
# Arguments go to the program: packaging/run.sh --data-dir /tmp/roost
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

"$tree/packaging/install-packages.sh" build run

cmake -S "$tree" --preset release
cmake --build "$tree/build/release"

"$tree/packaging/install-docs-viewer.sh" "$tree/build/release"

programs=$tree/build/release/bin
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$programs/roost" --demo "$@"
fi
echo "There is no display, so the console cannot open; serving the demo instead."
exec "$programs/roost-server" serve --demo "$@"
