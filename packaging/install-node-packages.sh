#!/bin/bash
# Installs what the lock file of a folder names into its node_modules, unless it is there already:
# install-node-packages.sh FOLDER. Nothing of the packages is run.
set -euo pipefail

folder=$1
installed=$folder/node_modules/.installed.json

cmp -s "$folder/package-lock.json" "$installed" && exit 0
npm ci --ignore-scripts --prefix "$folder"
cp "$folder/package-lock.json" "$installed"
