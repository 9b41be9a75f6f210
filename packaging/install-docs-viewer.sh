#!/bin/bash
# Puts the viewer that /docs shows beside the program, as its package has it: install-docs-viewer.sh PREFIX, where the
# program is in PREFIX/bin. Without Node.js, or without the registry, says so; the server then shows a plain page.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1/share/roost/docs-viewer

if ! command -v npm >/dev/null || ! "$here/install-node-packages.sh" "$here/docs-viewer"; then
    echo "install-docs-viewer: npm cannot fetch the viewer; /docs will be a plain page." >&2
    exit 0
fi
mkdir -p "$folder"
cp "$here"/docs-viewer/node_modules/swagger-ui-dist/{LICENSE,NOTICE,swagger-ui.css,swagger-ui-bundle.js} "$folder"
