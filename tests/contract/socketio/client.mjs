// Connects to a Roost server with the official Socket.IO client and prints what comes, a JSON object a line:
//   {"kind": "connect"}
//   {"kind": "connect_error", "message": "...", "code": "..."}
//   {"kind": "event", "name": "booking_created", "payload": {...}}
//   {"kind": "acknowledgement", "name": "watch", "result": {...}}
//   {"kind": "disconnect", "reason": "..."}
// What it is to ask comes in on standard input, a JSON object a line: {"name": "watch", "argument": {"city": "Porto"}}.
// It ends at the end of its input, after what was asked is answered.
//
// ROOST_URL: http://127.0.0.1:8080. ROOST_TOKEN: an access token; none for a public socket.
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const answerMilliseconds = 5000;

const print = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const token = process.env.ROOST_TOKEN;
const socket = io(process.env.ROOST_URL, { auth: token ? { token } : {} });

socket.on("connect", () => print({ kind: "connect" }));
socket.on("connect_error", (error) =>
  print({ kind: "connect_error", message: error.message, code: error.data?.code ?? null }),
);
socket.on("disconnect", (reason) => print({ kind: "disconnect", reason }));
socket.onAny((name, payload) => print({ kind: "event", name, payload }));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, argument } = JSON.parse(line);
  const result = await socket
    .timeout(answerMilliseconds)
    .emitWithAck(name, argument)
    .catch((error) => ({ ok: false, code: "NO_ANSWER", detail: error.message }));
  print({ kind: "acknowledgement", name, result });
}
socket.disconnect();
