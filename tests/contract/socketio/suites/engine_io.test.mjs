// Engine.IO 4, by its specification, at /engine.io/, which sends back every message.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, inTime, pingInterval, pingTimeout, Polling, sleep, Socket } from "./support.mjs";

const path = "/engine.io/";
const direct = { EIO: 4, transport: "websocket" };

async function openSocket() {
  const socket = new Socket(path, direct);
  await socket.next();
  return socket;
}

/// A session that polls, and its WebSocket, which may be "probed" and "upgraded".
async function openUpgrade() {
  const session = await Polling.open(path);
  const socket = new Socket(path, { ...direct, sid: session.sid });
  await socket.opened;
  return { session, socket };
}

async function upgrade({ socket }) {
  socket.send("2probe");
  assert.equal(await socket.next(), "3probe");
  socket.send("5");
}

describe("handshake", () => {
  test("by polling", async () => {
    const answer = await ask(path, { EIO: 4, transport: "polling" });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type"), /^text\/plain/);
    const text = await answer.text();
    assert.equal(text[0], "0");
    const { sid, ...rest } = JSON.parse(text.slice(1));
    assert.equal(typeof sid, "string");
    assert.deepEqual(rest, { upgrades: ["websocket"], pingInterval, pingTimeout, maxPayload: 1000000 });
  });

  test("by WebSocket", async () => {
    const socket = new Socket(path, direct);
    const text = await socket.next();
    assert.equal(text[0], "0");
    const { sid, ...rest } = JSON.parse(text.slice(1));
    assert.equal(typeof sid, "string");
    assert.deepEqual(rest, { upgrades: [], pingInterval, pingTimeout, maxPayload: 1000000 });
    socket.close();
  });

  const refusals = [
    ["no transport", { EIO: 4 }, 0],
    ["another transport", { EIO: 4, transport: "pigeon" }, 0],
    ["no version", { transport: "polling" }, 5],
    ["an older version", { EIO: 3, transport: "polling" }, 5],
    ["no version at all", { EIO: "abc", transport: "polling" }, 5],
    ["an unknown session", { EIO: 4, transport: "polling", sid: "unknown" }, 1],
    ["a WebSocket without an upgrade", { EIO: 4, transport: "websocket" }, 3],
  ];
  for (const [what, query, code] of refusals) {
    test(`refuses ${what}`, async () => {
      const answer = await ask(path, query);
      assert.equal(answer.status, 400);
      const problem = await answer.json();
      assert.equal(problem.code, code);
      assert.equal(typeof problem.message, "string");
    });
  }

  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    test(`refuses to begin by ${method}`, async () => {
      const answer = await ask(path, { EIO: 4, transport: "polling" }, { method });
      assert.equal(answer.status, 400);
      assert.equal((await answer.json()).code, 2);
    });
  }

  for (const query of [{ transport: "websocket" }, { EIO: 3, transport: "websocket" }, { EIO: 4 },
    { EIO: 4, transport: "abc" }, { ...direct, sid: "unknown" }]) {
    test(`refuses a WebSocket with ${JSON.stringify(query)}`, async () => {
      const socket = new Socket(path, query);
      await socket.waitForClose();
      assert.match(socket.error.message, /400/);
    });
  }
});

describe("messages by polling", () => {
  for (const [what, body] of [
    ["one text", "4hello"],
    ["a text that is empty", "4"],
    ["a text beyond ASCII", "4€ und 日本 😀"],
    ["several texts", "4test1\x1e4test2\x1e4test3"],
    ["text and binary", "4hello\x1ebAQIDBA=="],
  ]) {
    test(`echoes ${what}`, async () => {
      const session = await Polling.open(path);
      const answer = await session.post(body);
      assert.equal(answer.status, 200);
      assert.equal(await answer.text(), "ok");
      const poll = await session.poll();
      assert.equal(poll.status, 200);
      assert.equal(await poll.text(), body);
    });
  }

  test("answers a poll that waits as soon as there is something", async () => {
    const session = await Polling.open(path);
    const poll = session.poll();
    await sleep(50);
    await session.post("4hello");
    assert.equal(await (await poll).text(), "4hello");
  });

  for (const [what, body] of [
    ["no packet", "abc"],
    ["an empty body", ""],
    ["an empty packet", "4a\x1e"],
    ["bad base64", "b!!!"],
    ["bytes that are no UTF-8", Uint8Array.from([0x34, 0xff])],
    ["an open", "0{}"],
    ["a ping", "2"],
  ]) {
    test(`closes the session upon ${what}`, async () => {
      const session = await Polling.open(path);
      await session.post(body);
      assert.equal((await session.poll()).status, 400);
    });
  }

  test("refuses what is no payload", async () => {
    const session = await Polling.open(path);
    assert.equal((await session.post("abc")).status, 400);
  });

  test("closes the session upon two polls at once", async () => {
    const session = await Polling.open(path);
    const [first, second] = await Promise.all([session.poll(), sleep(20).then(() => session.request({}, { t: "2" }))]);
    assert.equal(first.status, 200);
    assert.equal(await first.text(), "1");
    assert.equal(second.status, 400);
    assert.equal((await session.poll()).status, 400);
  });

  test("refuses other methods", async () => {
    const session = await Polling.open(path);
    for (const method of ["PUT", "DELETE"]) assert.equal((await session.request({ method })).status, 400);
    await session.post("4still here");
    assert.equal(await (await session.poll()).text(), "4still here");
  });

  test("takes no more than maxPayload", async () => {
    const session = await Polling.open(path);
    assert.equal((await session.post("4" + "x".repeat(999999))).status, 200);
    const refused = await (await Polling.open(path)).post("4" + "x".repeat(1000000)).catch(() => ({ status: 413 }));
    assert.equal(refused.status, 413);
  });
});

describe("messages by WebSocket", () => {
  test("echoes text", async () => {
    const socket = await openSocket();
    for (const text of ["4hello", "4", "4€ 😀"]) {
      socket.send(text);
      assert.equal(await socket.next(), text);
    }
    socket.close();
  });

  test("echoes binary", async () => {
    const socket = await openSocket();
    socket.send(Uint8Array.from([1, 2, 3, 4]));
    assert.deepEqual(await socket.next(), Buffer.from([1, 2, 3, 4]));
    socket.close();
  });

  for (const text of ["abc", "", "0", "2", "7"]) {
    test(`closes upon "${text}"`, async () => {
      const socket = await openSocket();
      socket.send(text);
      await socket.waitForClose();
    });
  }

  test("takes no more than maxPayload", async () => {
    const socket = await openSocket();
    socket.send("4" + "x".repeat(1000000));
    assert.equal(await socket.waitForClose(), 1009);
  });
});

describe("heartbeat", () => {
  test("by polling", async () => {
    const session = await Polling.open(path);
    for (let i = 0; i < 3; i++) {
      const poll = await session.poll();
      assert.equal(poll.status, 200);
      assert.equal(await poll.text(), "2");
      assert.equal((await session.post("3")).status, 200);
    }
  });

  test("ends a session that polls without a pong", async () => {
    const session = await Polling.open(path);
    await sleep(pingInterval + pingTimeout);
    assert.equal((await session.poll()).status, 400);
  });

  test("does not end it before its time", async () => {
    const session = await Polling.open(path);
    await sleep(pingInterval + pingTimeout - 60);
    assert.equal((await session.poll()).status, 200);
  });

  test("by WebSocket", async () => {
    const socket = await openSocket();
    const start = performance.now();
    for (let i = 1; i <= 3; i++) {
      assert.equal(await socket.next(), "2");
      assert.ok(Math.abs(performance.now() - start - i * pingInterval) < 60, "a ping at its time");
      socket.send("3");
    }
    socket.close();
  });

  test("ends a WebSocket without a pong", async () => {
    const socket = await openSocket();
    const start = performance.now();
    await socket.waitForClose();
    const expected = pingInterval + pingTimeout;
    assert.ok(Math.abs(performance.now() - start - expected) < 100, "at its time");
  });
});

describe("close", () => {
  test("by a client that polls", async () => {
    const session = await Polling.open(path);
    const poll = session.poll();
    await sleep(20);
    assert.equal(await (await session.post("1")).text(), "ok");
    assert.equal((await poll).status, 200);
    assert.equal(await (await poll).text(), "6");
    assert.equal((await session.poll()).status, 400);
  });

  test("by a client with a WebSocket", async () => {
    const socket = await openSocket();
    socket.send("1");
    await socket.waitForClose();
  });
});

describe("upgrade", () => {
  test("moves the session to the WebSocket", async () => {
    const both = await openUpgrade();
    await upgrade(both);
    both.socket.send("4hello");
    assert.equal(await both.socket.next(), "4hello");
    both.socket.send(Uint8Array.from([9]));
    assert.deepEqual(await both.socket.next(), Buffer.from([9]));
    both.socket.close();
  });

  test("releases a poll that waits", async () => {
    const { session, socket } = await openUpgrade();
    const poll = session.poll();
    await sleep(20);
    socket.send("2probe");
    assert.equal(await socket.next(), "3probe");
    assert.equal(await (await poll).text(), "6");
    const another = await session.poll();
    assert.equal(await another.text(), "6");
    socket.close();
  });

  test("keeps what waits to be fetched", async () => {
    const both = await openUpgrade();
    await both.session.post("4one\x1ebAg==");
    await upgrade(both);
    assert.equal(await both.socket.next(), "4one");
    assert.deepEqual(await both.socket.next(), Buffer.from([2]));
    both.socket.close();
  });

  test("ignores requests with its id afterwards", async () => {
    const both = await openUpgrade();
    await upgrade(both);
    assert.equal((await both.session.poll()).status, 400);
    assert.equal((await both.session.post("4no")).status, 400);
    both.socket.send("4hello");
    assert.equal(await both.socket.next(), "4hello");
    both.socket.close();
  });

  test("ignores another WebSocket with its id, during and after", async () => {
    const both = await openUpgrade();
    const during = new Socket(path, { ...direct, sid: both.session.sid });
    await during.waitForClose();
    await upgrade(both);
    const after = new Socket(path, { ...direct, sid: both.session.sid });
    await after.waitForClose();
    assert.equal(after.error, undefined);
    both.socket.send("4hello");
    assert.equal(await both.socket.next(), "4hello");
    both.socket.close();
  });

  for (const text of ["4hello", "5", "abc"]) {
    test(`goes on polling when the WebSocket begins with "${text}"`, async () => {
      const { session, socket } = await openUpgrade();
      socket.send(text);
      await socket.waitForClose();
      await session.post("4hello");
      await inTime(session.pollFor("4hello"), "the echo by polling");
    });
  }

  test("goes on polling when the WebSocket goes away", async () => {
    const { session, socket } = await openUpgrade();
    socket.send("2probe");
    assert.equal(await socket.next(), "3probe");
    socket.close();
    await socket.waitForClose();
    await sleep(20);
    const poll = session.poll();
    await sleep(20);
    await session.post("4hello");
    assert.equal(await (await poll).text(), "4hello");
  });

  test("keeps the heartbeat", async () => {
    const both = await openUpgrade();
    await upgrade(both);
    assert.equal(await both.socket.next(), "2");
    both.socket.send("3");
    assert.equal(await both.socket.next(), "2");
    await both.socket.waitForClose();
  });
});
