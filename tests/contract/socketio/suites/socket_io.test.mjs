// Socket.IO 5, by its specification, at /socket.io/.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inTime, Polling, sleep, Socket } from "./support.mjs";

const path = "/socket.io/";
const connectTimeout = 1000;

async function openEngine() {
  const socket = new Socket(path, { EIO: 4, transport: "websocket" });
  await socket.next();
  return socket;
}

/// In the default namespace, greeted.
async function open() {
  const socket = await openEngine();
  socket.send("40");
  await socket.nextOther();
  await socket.nextOther();
  return socket;
}

/// Closes by itself, though the pings are answered.
async function closes(socket) {
  socket.socket.on("message", (data) => data.toString() === "2" && socket.send("3"));
  await socket.waitForClose();
}

describe("connect", () => {
  for (const [what, request, start, greeting] of [
    ["the default namespace", "40", "40", '42["auth",{}]'],
    ["the same by its name", "40/,", "40", '42["auth",{}]'],
    ["with a payload", '40{"token":"123"}', "40", '42["auth",{"token":"123"}]'],
    ["another", "40/custom,", "40/custom,", '42/custom,["auth",{}]'],
    ["another without a comma", "40/custom", "40/custom,", '42/custom,["auth",{}]'],
    ["another with a payload", '40/custom,{"token":"abc"}', "40/custom,", '42/custom,["auth",{"token":"abc"}]'],
  ]) {
    test(what, async () => {
      const socket = await openEngine();
      socket.send(request);
      const answer = await socket.nextOther();
      assert.ok(answer.startsWith(start), answer);
      const handshake = JSON.parse(answer.slice(start.length));
      assert.deepEqual(Object.keys(handshake), ["sid"]);
      assert.equal(typeof handshake.sid, "string");
      assert.equal(await socket.nextOther(), greeting);
      socket.close();
    });
  }

  test("both, each with an id of its own", async () => {
    const socket = await openEngine();
    socket.send("40");
    socket.send("40/custom,");
    const answers = [];
    for (let i = 0; i < 4; ++i) answers.push(await socket.nextOther()); // two of them greetings
    const sidAfter = (start) => JSON.parse(answers.find((answer) => answer.startsWith(start)).slice(start.length - 1)).sid;
    const sids = [sidAfter("40{"), sidAfter("40/custom,{")];
    assert.ok(sids.every(Boolean), answers.join(" "));
    assert.notEqual(sids[0], sids[1]);
    socket.close();
  });

  test("refuses an unknown namespace", async () => {
    const socket = await openEngine();
    socket.send("40/random");
    assert.equal(await socket.nextOther(), '44/random,{"message":"Invalid namespace"}');
    socket.send("40");
    assert.ok((await socket.nextOther()).startsWith("40"));
    socket.close();
  });

  for (const packet of ["4abc", "4", "40[]", "40{", '42["message"]', "41"]) {
    test(`closes upon "${packet}" at the start`, async () => {
      const socket = await openEngine();
      socket.send(packet);
      await socket.waitForClose();
    });
  }

  test("closes when none comes in time", async () => {
    const socket = await openEngine();
    const start = performance.now();
    await closes(socket);
    assert.ok(Math.abs(performance.now() - start - connectTimeout) < 300);
  });
});

describe("disconnect", () => {
  test("from the default namespace, which leaves the connection open", async () => {
    const socket = await open();
    socket.send("41");
    assert.equal(await socket.next(), "2");
    socket.close();
  });

  test("from another, which leaves the default one", async () => {
    const socket = await open();
    socket.send("40/custom");
    await socket.nextOther();
    await socket.nextOther();
    socket.send("41/custom");
    socket.send('42["message","here"]');
    assert.equal(await socket.nextOther(), '42["message-back","here"]');
    socket.close();
  });

  test("is over for what comes after it", async () => {
    const socket = await open();
    socket.send("41");
    socket.send('42["message","there"]');
    await socket.waitForClose();
  });
});

describe("events", () => {
  for (const [what, packet, answer] of [
    ["plain", '42["message",1,"2",{"3":[true]}]', '42["message-back",1,"2",{"3":[true]}]'],
    ["without arguments", '42["message"]', '42["message-back"]'],
    ["beyond ASCII", '42["message","€ 😀"]', '42["message-back","€ 😀"]'],
    ["with an acknowledgement", '42456["message-with-ack",1,"2",{"3":[false]}]', '43456[1,"2",{"3":[false]}]'],
    ["with the acknowledgement 0", '420["message-with-ack"]', "430[]"],
  ]) {
    test(what, async () => {
      const socket = await open();
      socket.send(packet);
      assert.equal(await socket.nextOther(), answer);
      socket.close();
    });
  }

  for (const [what, packet, answer] of [
    ["binary",
      '452-["message",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]',
      '452-["message-back",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]'],
    ["binary, deep inside",
      '452-["message",{"a":[{"_placeholder":true,"num":1}],"b":{"_placeholder":true,"num":0}}]',
      '452-["message-back",{"a":[{"_placeholder":true,"num":1}],"b":{"_placeholder":true,"num":0}}]'],
    ["binary with an acknowledgement",
      '452-789["message-with-ack",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]',
      '462-789[{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]'],
  ]) {
    test(what, async () => {
      const socket = await open();
      socket.send(packet);
      socket.send(Uint8Array.from([1, 2, 3]));
      socket.send(Uint8Array.from([4, 5, 6]));
      assert.equal(await socket.nextOther(), answer);
      assert.deepEqual(await socket.nextOther(), Buffer.from([1, 2, 3]));
      assert.deepEqual(await socket.nextOther(), Buffer.from([4, 5, 6]));
      socket.close();
    });
  }

  test("binary by polling", async () => {
    const session = await Polling.open(path);
    await session.post("40");
    await session.poll();
    await session.post('451-["message",{"_placeholder":true,"num":0}]\x1ebAQID');
    await inTime(session.pollFor("bAQID"), "the attachment");
  });

  for (const [what, ...packets] of [
    ["of an unknown type", "4abc"],
    ["without a name", "42[]"],
    ["that is no array", "42{}"],
    ["whose name is no text", "42[{}]"],
    ["with a reserved name", '42["connect"]'],
    ["with a bad id", '42abc["message-with-ack",1,"2",{"3":[false]}]'],
    ["with an endless id", '429999999999999999999["message"]'],
    ["of a namespace that was not joined", '42/custom,["message"]'],
    ["that is a connect_error", '44{"message":"no"}'],
    ["with data at a disconnect", "41{}"],
    ["with fewer attachments than it names", '451-["message",{"_placeholder":true,"num":0}]', '42["message"]'],
    ["with a placeholder for none", '451-["message",{"_placeholder":true,"num":1}]'],
    ["with a negative placeholder", '451-["message",{"_placeholder":true,"num":-1}]'],
    ["without a number of attachments", '45-["message"]'],
    ["with too many attachments", '451000000-["message"]'],
    ["whose attachment nobody waits for", Uint8Array.from([1])],
    ["with an acknowledgement without id", "43[]"],
  ]) {
    test(`closes upon one ${what}`, async () => {
      const socket = await open();
      for (const packet of packets) socket.send(packet);
      await socket.waitForClose();
    });
  }

  test("keeps the order of a thousand", async () => {
    const socket = await open();
    for (let i = 0; i < 1000; i++) socket.send(`42["message",${i}]`);
    for (let i = 0; i < 1000; i++) assert.equal(await socket.nextOther(), `42["message-back",${i}]`);
    socket.close();
    await sleep(1);
  });
});
