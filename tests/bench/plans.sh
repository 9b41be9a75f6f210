#!/bin/bash
# The plans of the statements of one booking made and paid, with what they read and how long they took, as Markdown.
#
#   tests/bench/plans.sh
#
# Run tests/bench/compare.sh first: this uses its data.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/bench/cluster.sh"
source "$tree/tests/bench/flow.sh"

start_cluster
trap 'kill "${server_pid:-}" 2>/dev/null || true; stop_cluster' EXIT
record "session_preload_libraries = 'auto_explain'" 'auto_explain.log_min_duration = 0' 'auto_explain.log_analyze = on' \
    'auto_explain.log_buffers = on' 'auto_explain.log_triggers = on' 'auto_explain.log_nested_statements = off'
node -e '
    const fs = require("fs");
    const since = JSON.parse(fs.readFileSync(process.argv[2])).since;
    for (const line of fs.readFileSync(process.argv[1], "utf8").split("\n").filter(Boolean)) {
        const entry = JSON.parse(line);
        const isPlan = /^duration: .*plan:/s.test(entry.message ?? "");
        if (!isPlan || Date.parse(entry.timestamp.replace(" UTC", "Z").replace(" ", "T")) < since) continue;
        const [, duration, text] = /^duration: (\S+ ms)\s+plan:\n([^]*)$/.exec(entry.message);
        const begin = text.search(/^\S.*\((cost|actual)/m);
        console.log(`### ${duration}\n\n    ${text.slice(0, begin).replace("Query Text:", "").trim().replace(/\s+/g, " ")}\n`);
        console.log(text.slice(begin).trimEnd().replace(/^/gm, "    ") + "\n");
    }' "$(newest_log)" "$dir/flow.json"
