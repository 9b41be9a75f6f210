// The official JavaScript client of Socket.IO against /socket.io/, by each way it has to connect.
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { io } from "socket.io-client";
import { inTime, serverUrl } from "./support.mjs";

function connected(socket) {
  return inTime(
    new Promise((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    }),
    "the connection",
  );
}

const once = (emitter, name) => inTime(new Promise((resolve) => emitter.once(name, (...list) => resolve(list))), name);

for (const [what, options, transports] of [
  ["its default options", {}, ["polling", "websocket"]],
  ["polling only", { transports: ["polling"] }, ["polling"]],
  ["WebSocket only", { transports: ["websocket"] }, ["websocket"]],
  ["WebSocket first", { transports: ["websocket", "polling"] }, ["websocket"]],
]) {
  describe(what, () => {
    let sockets = [];
    const start = (more = {}, nameSpace = "/") => {
      sockets.push(io(serverUrl + nameSpace, { forceNew: true, reconnection: false, ...options, ...more }));
      return sockets.at(-1);
    };

    afterEach(() => {
      for (const socket of sockets) socket.disconnect();
      sockets = [];
    });

    test("connects, and upgrades where it may", async () => {
      const socket = start();
      assert.equal(socket.io.engine.transport.name, transports[0]);
      const upgraded = transports.length > 1 && once(socket.io.engine, "upgrade");
      await connected(socket);
      await upgraded;
      assert.equal(socket.io.engine.transport.name, transports.at(-1));
      socket.emit("message", "after the upgrade");
      assert.deepEqual(await once(socket, "message-back"), ["after the upgrade"]);
    });

    test("is told what it gave", async () => {
      const socket = start({ auth: { token: "abc" } });
      assert.deepEqual(await once(socket, "auth"), [{ token: "abc" }]);
    });

    test("gets acknowledgements, text and binary", async () => {
      const socket = start();
      await connected(socket);
      assert.deepEqual(await inTime(socket.emitWithAck("message-with-ack", { a: 1 }), "the answer"), { a: 1 });
      const bytes = await inTime(socket.emitWithAck("message-with-ack", Buffer.from([1, 2, 3])), "the answer");
      assert.deepEqual(Buffer.from(bytes), Buffer.from([1, 2, 3]));
    });

    test("sends while it upgrades, and loses nothing", async () => {
      const socket = start();
      const received = [];
      const all = new Promise((resolve) => {
        socket.on("message-back", (number) => received.push(number) === 300 && resolve());
      });
      await connected(socket);
      for (let i = 0; i < 300; i++) {
        socket.emit("message", i);
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await inTime(all, "300 answers");
      assert.deepEqual(received, Array.from({ length: 300 }, (_, i) => i));
    });

    test("lives on for many pings", async () => {
      const socket = start();
      await connected(socket);
      await new Promise((resolve) => setTimeout(resolve, 1300));
      assert.ok(socket.connected);
      assert.deepEqual(await inTime(socket.emitWithAck("message-with-ack", 1), "the answer"), 1);
    });

    test("joins another namespace, and no unknown one", async () => {
      const custom = start({}, "/custom");
      await connected(custom);
      const unknown = start({}, "/unknown");
      await assert.rejects(connected(unknown), /Invalid namespace/);
    });

    test("takes volatile events", async () => {
      const socket = start();
      await connected(socket);
      socket.volatile.emit("message", "maybe");
      assert.deepEqual(await once(socket, "message-back"), ["maybe"]);
    });
  });
}
