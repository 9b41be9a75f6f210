// Turns the statements that a server sent for one booking flow into scripts for pgbench.
//
//   node pgbench-scripts.mjs LOG FLOW PROPERTIES OUT
//
// LOG is PostgreSQL's jsonlog with log_statement = all. FLOW is a file of JSON: {since (ms), property_id, check_in,
// check_out, code, key}: what the recorded flow was about. PROPERTIES is a file of ids, one a line; a script is written into
// the folder OUT for each, so that pgbench books them all. Ids that the flow made, its code, dates and keys become
// expressions of pgbench's variables; everything else stays as it was sent.
import { readFileSync, writeFileSync } from "node:fs";

const [logFile, flowFile, propertiesFile, out] = process.argv.slice(2);
const flow = JSON.parse(readFileSync(flowFile, "utf8"));

const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const instantPattern = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
const datePattern = "\\d{4}-\\d\\d-\\d\\d";
const dayMs = 86_400_000;

/** Milliseconds since 1970 of a UUID of version 7. */
const timeOf = (uuid) => (uuid[14] === "7" ? parseInt(uuid.replaceAll("-", "").slice(0, 12), 16) : 0);

// What the flow made, in the order of its first mention.
const made = new Map();
function idExpression(uuid) {
  if (!made.has(uuid)) made.set(uuid, made.size);
  return `(lpad(to_hex(:t::bigint), 12, '0') || substr(md5(:r::text || '-${made.get(uuid)}'), 13))::uuid`;
}

function isOfStay(date) {
  const from = Date.parse(flow.check_in);
  return Date.parse(date) >= from && Date.parse(date) <= Date.parse(flow.check_out) + 7 * dayMs;
}

/** [SQL expression, whether it has a type of its own], or nothing for what stays. */
function variable(token) {
  if (token === flow.property_id) return ["'{property}'", false];
  if (token === flow.key) return ["('key-' || :r::text)", true];
  if (token === flow.code) return ["upper(substr(md5(:r::text || '-code'), 1, 8))", true];
  if (new RegExp(`^${uuidPattern}$`).test(token) && timeOf(token) >= flow.since) return [idExpression(token), true];
  if (new RegExp(`^${instantPattern}$`).test(token) && Date.parse(token) > flow.since + 300_000) {
    const minutes = Date.parse(token) > flow.since + 750_000 ? 15 : 10; // a hold, or the time to pay
    return [`(now() + interval '${minutes} minutes')`, true];
  }
  if (new RegExp(`^${datePattern}$`).test(token) && isOfStay(token)) return [`(date '${token}' + :d::int)`, true];
  return null;
}

const tokens = new RegExp(`(${uuidPattern}|${instantPattern}|${datePattern}|${flow.code}|${flow.key})`);
// On one line, as pgbench wants a statement, and without what it takes for a variable (":ok").
const quoted = (text) => {
  const escaped = text.replaceAll("'", "''").replaceAll("\n", " ").replaceAll(/:(?=[A-Za-z_])/g, ":' || '");
  return escaped.includes(":' || '") ? `('${escaped}')` : `'${escaped}'`;
};

/** An argument, as it was sent, as SQL: an expression is no untyped literal any more, so JSON needs its type. */
function expression(value) {
  const sql = untypedExpression(value);
  return value !== null && /^(\{"|\[\{)/.test(value) ? `${sql}::jsonb` : sql;
}

function untypedExpression(value) {
  if (value === null) return "NULL";
  const whole = variable(value);
  if (whole) return whole[0];
  const range = new RegExp(`^\\[(${datePattern}),(${datePattern})\\)$`).exec(value);
  if (range && isOfStay(range[1])) return `daterange(${variable(range[1])[0]}, ${(variable(range[2]) ?? [quoted(range[2])])[0]})`;
  const parts = value.split(tokens).filter((part) => part !== "");
  if (!parts.some((part) => variable(part))) return quoted(value);
  return `(${parts.map((part) => { const v = variable(part); return v ? (v[1] ? `${v[0]}::text` : v[0]) : quoted(part); }).join(" || ")})`;
}

function argumentsOf(detail) {
  const values = [];
  for (const match of (detail ?? "").matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g))
    values[Number(match[1])] = match[2] === "NULL" ? null : match[2].slice(1, -1).replaceAll("''", "'");
  return values;
}

/** Statements of each session, cut into transactions; one outside of them is its own. */
function transactions() {
  const open = new Map();
  const all = [];
  for (const line of readFileSync(logFile, "utf8").split("\n")) {
    if (line === "") continue;
    const entry = JSON.parse(line);
    const match = /^(?:execute \S+|statement): ([^]*)$/.exec(entry.message ?? "");
    if (!match || Date.parse(entry.timestamp.replace(" UTC", "Z").replace(" ", "T")) < flow.since) continue;
    const statement = { sql: match[1].trim(), values: argumentsOf(entry.detail) };
    const isEnd = /^(COMMIT|ROLLBACK)$/.test(statement.sql);
    if (statement.sql === "BEGIN") {
      open.set(entry.pid, [statement]);
      all.push(open.get(entry.pid));
    } else if (open.has(entry.pid)) {
      open.get(entry.pid).push(statement);
      if (isEnd) open.delete(entry.pid);
    } else {
      all.push([statement]);
    }
  }
  return all;
}

const isOfFlow = (statement) =>
  statement.values.some((value) => value && value.split(tokens).some((part) => new RegExp(`^${uuidPattern}$`).test(part) && timeOf(part) >= flow.since));

const kept = transactions().filter((transaction) => transaction.some(isOfFlow)).flat();
const script = kept
  .map(({ sql, values }) => 
    sql.replaceAll(/--.*$/gm, "").replaceAll(/\s+/g, " ").replaceAll(/\$(\d+)/g, (_, n) => expression(values[Number(n)] ?? null)))
  .map((sql) => (sql === "" ? "" : `${sql};`))
  .join("\n");
// Ids sort by time, as the server's do.
const now = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS t \\gset\n";
const head = "\\set r random(1, 1000000000000000)\n\\set n :n + 1\n\\set d (:first + :n * 8 + :client_id) * 3\n" + now;
readFileSync(propertiesFile, "utf8").trim().split("\n").forEach((property, i) =>
  writeFileSync(`${out}/flow-${i}.sql`, head + script.replaceAll("{property}", property) + "\n"));
console.log(`${kept.length} statements`);
