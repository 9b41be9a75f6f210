// WebSocket by RFC 6455, with frames made by hand, at /ws, which sends back every message.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { connect } from "node:net";
import { describe, test } from "node:test";
import { WebSocket } from "ws";
import { inTime, serverUrl, sleep } from "./support.mjs";

const text = 0x1;
const binary = 0x2;
const close = 0x8;
const ping = 0x9;
const pong = 0xa;
const continuation = 0x0;

/// A frame of a client.
function frame(opcode, payload = "", { isFinal = true, reserved = 0, isMasked = true } = {}) {
  const data = Buffer.from(payload);
  const mask = randomBytes(4);
  const extended = data.length < 126 ? 0 : data.length < 65536 ? 2 : 8;
  const head = Buffer.alloc(2 + extended);
  head[0] = (isFinal ? 0x80 : 0) | reserved | opcode;
  head[1] = (isMasked ? 0x80 : 0) | (extended === 0 ? data.length : extended === 2 ? 126 : 127);
  if (extended === 2) head.writeUInt16BE(data.length, 2);
  if (extended === 8) head.writeBigUInt64BE(BigInt(data.length), 2);
  if (!isMasked) return Buffer.concat([head, data]);
  return Buffer.concat([head, mask, Buffer.from(data.map((byte, i) => byte ^ mask[i % 4]))]);
}

const part = (opcode, payload) => frame(opcode, payload, { isFinal: false });
const closeWith = (code, reason = "") =>
  frame(close, Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]));

/// A connection whose bytes the test writes itself.
class Raw {
  constructor() {
    const { hostname, port } = new URL(serverUrl);
    this.socket = connect(port, hostname);
    this.input = Buffer.alloc(0);
    this.isEnded = false;
    this.wake = () => {};
    this.socket.on("data", (data) => {
      this.input = Buffer.concat([this.input, data]);
      this.wake();
    });
    for (const event of ["end", "close", "error"]) {
      this.socket.on(event, () => {
        this.isEnded = true;
        this.wake();
      });
    }
  }

  static async open() {
    const raw = new Raw();
    const answer = await raw.shakeHands();
    assert.match(answer, /^HTTP\/1.1 101 /);
    return raw;
  }

  shakeHands(fields = {}) {
    const all = {
      Host: "localhost", Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", ...fields,
    };
    const lines = Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`);
    this.write(`GET /ws HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    return inTime(this.#head(), "the answer to the handshake");
  }

  async #head() {
    for (let end; ; await this.#more()) {
      if ((end = this.input.indexOf("\r\n\r\n")) < 0) continue;
      const head = this.input.subarray(0, end).toString();
      this.input = this.input.subarray(end + 4);
      return head;
    }
  }

  async #more() {
    assert.ok(!this.isEnded, "the connection ended");
    await new Promise((resolve) => (this.wake = resolve));
  }

  write(...frames) {
    this.socket.write(frames.length === 1 ? frames[0] : Buffer.concat(frames));
  }

  /// The same one byte at a time.
  async dribble(bytes) {
    this.socket.setNoDelay(true);
    for (const byte of bytes) {
      this.socket.write(Buffer.from([byte]));
      await sleep(0);
    }
  }

  /// The next frame: [opcode, payload].
  next() {
    return inTime(this.#frame(), "a frame");
  }

  async #bytes(count) {
    while (this.input.length < count) await this.#more();
    const bytes = this.input.subarray(0, count);
    this.input = this.input.subarray(count);
    return bytes;
  }

  async #frame() {
    const [first, second] = await this.#bytes(2);
    assert.equal(second & 0x80, 0, "a server does not mask");
    let length = second & 0x7f;
    if (length === 126) length = (await this.#bytes(2)).readUInt16BE();
    else if (length === 127) length = Number((await this.#bytes(8)).readBigUInt64BE());
    assert.equal(first & 0x80, 0x80);
    return [first & 0x0f, Buffer.from(await this.#bytes(length))];
  }

  async receives(opcode, payload) {
    const [gotOpcode, gotPayload] = await this.next();
    assert.equal(gotOpcode, opcode);
    assert.ok(gotPayload.equals(Buffer.from(payload)), `${gotPayload.subarray(0, 100)}`);
  }

  /// A close with this code, or with none, and then the end of the connection.
  async isClosedWith(code) {
    const [opcode, payload] = await this.next();
    assert.equal(opcode, close);
    assert.equal(payload.length >= 2 ? payload.readUInt16BE() : null, code);
    await inTime((async () => {
      while (!this.isEnded) await new Promise((resolve) => (this.wake = resolve));
    })(), "the end of the connection");
    assert.equal(this.input.length, 0, "nothing comes after the close");
  }

  end() {
    this.socket.destroy();
  }
}

function check(name, run) {
  test(name, async () => {
    const raw = await Raw.open();
    await run(raw);
    raw.end();
  });
}

describe("handshake", () => {
  test("is answered by the hash of its key", async () => {
    const raw = new Raw();
    const answer = await raw.shakeHands();
    const hash = createHash("sha1").update("dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    assert.match(answer, /^HTTP\/1\.1 101 /);
    assert.ok(answer.includes(`Sec-WebSocket-Accept: ${hash.digest("base64")}`));
    assert.doesNotMatch(answer, /Sec-WebSocket-(Extensions|Protocol)/i);
    raw.end();
  });

  test("takes fields in any case, and lists", async () => {
    const raw = new Raw();
    assert.match(await raw.shakeHands({ Connection: "keep-alive, upgrade", Upgrade: "WebSocket" }), / 101 /);
    raw.end();
  });

  test("offers of extensions and subprotocols are not taken", async () => {
    const raw = new Raw();
    const answer = await raw.shakeHands({
      "Sec-WebSocket-Extensions": "permessage-deflate", "Sec-WebSocket-Protocol": "chat",
    });
    assert.doesNotMatch(answer, /Sec-WebSocket-(Extensions|Protocol)/i);
    raw.end();
  });

  for (const [what, fields, status] of [
    ["an older version", { "Sec-WebSocket-Version": "8" }, 426],
    ["no version", { "Sec-WebSocket-Version": null }, 426],
    ["no key", { "Sec-WebSocket-Key": null }, 400],
    ["a short key", { "Sec-WebSocket-Key": "c2hvcnQ=" }, 400],
    ["a key that is no base64", { "Sec-WebSocket-Key": "!".repeat(24) }, 400],
    ["no upgrade", { Upgrade: null }, 426],
    ["no connection", { Connection: null }, 426],
    ["another upgrade", { Upgrade: "h2c" }, 426],
  ]) {
    test(`refuses ${what}`, async () => {
      const raw = new Raw();
      const answer = await raw.shakeHands(fields);
      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
      if (what.includes("version")) assert.match(answer, /\r\nSec-WebSocket-Version: 13/);
      raw.end();
    });
  }

  test("frames right behind it are read", async () => {
    const raw = new Raw();
    const handshake = raw.shakeHands();
    raw.write(frame(text, "early"));
    await handshake;
    await raw.receives(text, "early");
    raw.end();
  });
});

describe("messages", () => {
  for (const size of [0, 1, 125, 126, 127, 128, 65535, 65536, 1 << 20]) {
    check(`of ${size} bytes`, async (raw) => {
      raw.write(frame(text, "*".repeat(size)));
      await raw.receives(text, "*".repeat(size));
      raw.write(frame(binary, Buffer.alloc(size, 0xfe)));
      await raw.receives(binary, Buffer.alloc(size, 0xfe));
    });
  }

  check("of 16 MiB, and no more", async (raw) => {
    const largest = Buffer.alloc(16 << 20, "x");
    raw.write(frame(text, largest));
    await raw.receives(text, largest);
    raw.write(frame(binary, Buffer.alloc((16 << 20) + 1)));
    await raw.isClosedWith(1009);
  });

  check("of 4 MiB in fragments of 64 bytes", async (raw) => {
    const piece = "y".repeat(64);
    const count = (4 << 20) / 64;
    raw.write(part(text, piece), ...Array.from({ length: count - 2 }, () => part(continuation, piece)),
      frame(continuation, piece));
    await raw.receives(text, piece.repeat(count));
  });

  check("one byte at a time", async (raw) => {
    await raw.dribble(frame(text, "dribbled €"));
    await raw.receives(text, "dribbled €");
  });

  check("a thousand at once", async (raw) => {
    raw.write(...Array.from({ length: 1000 }, (_, i) => frame(text, `message ${i}`)));
    for (let i = 0; i < 1000; i++) await raw.receives(text, `message ${i}`);
  });

  check("in fragments", async (raw) => {
    raw.write(part(text, "a"), part(continuation, ""), part(continuation, "b"), frame(continuation, "c"));
    await raw.receives(text, "abc");
    raw.write(part(binary, ""), frame(continuation, ""));
    await raw.receives(binary, "");
  });

  check("in fragments with pings between", async (raw) => {
    raw.write(part(text, "a"), frame(ping, "1"), part(continuation, "b"), frame(ping, "2"), frame(continuation, "c"));
    await raw.receives(pong, "1");
    await raw.receives(pong, "2");
    await raw.receives(text, "abc");
  });
});

describe("control frames", () => {
  for (const payload of ["", "hello", Buffer.from([0, 0xff, 0xfe]), "x".repeat(125)]) {
    check(`a ping of ${payload.length} bytes`, async (raw) => {
      raw.write(frame(ping, payload));
      await raw.receives(pong, payload);
    });
  }

  check("ten pings one byte at a time", async (raw) => {
    await raw.dribble(Buffer.concat(Array.from({ length: 10 }, (_, i) => frame(ping, `${i}`))));
    for (let i = 0; i < 10; i++) await raw.receives(pong, `${i}`);
  });

  check("a pong that nobody asked for", async (raw) => {
    raw.write(frame(pong, "what"), frame(ping, "alive"));
    await raw.receives(pong, "alive");
  });

  for (const [what, ...frames] of [
    ["a ping of 126 bytes", frame(ping, "x".repeat(126))],
    ["a ping in fragments", part(ping, "x")],
    ["a close in fragments", part(close, "")],
    ["a close of 126 bytes", frame(close, "x".repeat(126))],
  ]) {
    check(`${what} breaks the rules`, async (raw) => {
      raw.write(...frames);
      await raw.isClosedWith(1002);
    });
  }
});

describe("broken rules", () => {
  for (const reserved of [0x40, 0x20, 0x10, 0x50, 0x70]) {
    check(`reserved bits ${reserved}`, async (raw) => {
      raw.write(frame(text, "before"), frame(text, "x", { reserved }), frame(ping));
      await raw.receives(text, "before");
      await raw.isClosedWith(1002);
    });
  }
  for (const opcode of [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) {
    check(`opcode ${opcode}`, async (raw) => {
      raw.write(frame(text, "before"), frame(opcode), frame(ping));
      await raw.receives(text, "before");
      await raw.isClosedWith(1002);
    });
  }
  for (const [what, ...frames] of [
    ["a frame that is not masked", frame(text, "x", { isMasked: false })],
    ["nothing to continue", frame(continuation, "x")],
    ["nothing to continue, in fragments", part(continuation, "x"), frame(continuation, "y")],
    ["a message within a message", part(text, "x"), frame(text, "y")],
    ["a binary message within a text", part(text, "x"), part(binary, "y")],
  ]) {
    check(what, async (raw) => {
      raw.write(...frames);
      await raw.isClosedWith(1002);
    });
  }
});

describe("UTF-8", () => {
  for (const good of ["κόσμε", "\u0000", "\u07ff\uffff", "\u{10ffff}", "\ufeff", "\ufffe"]) {
    check(`takes ${escape(good)}, cut anywhere`, async (raw) => {
      const bytes = Buffer.from(good);
      for (let at = 0; at <= bytes.length; at++) {
        raw.write(part(text, bytes.subarray(0, at)), frame(continuation, bytes.subarray(at)));
        await raw.receives(text, good);
      }
    });
  }
  for (const bad of ["cebae1bdb9cf83cebcceb5eda080656469746564", "80", "bf", "fe", "ff", "c0af", "e080af", "f08080af",
    "f8808080af", "c1bf", "eda080", "edbfbf", "f4908080", "f7bfbfbf", "c0", "e08080", "ce"]) {
    check(`refuses ${bad}`, async (raw) => {
      raw.write(frame(text, Buffer.from(bad, "hex")));
      await raw.isClosedWith(1007);
    });
  }

  check("refuses at the first byte that cannot be, within a frame", async (raw) => {
    const whole = frame(text, Buffer.from("cebae1bdb9f4908080656469746564", "hex"));
    raw.write(whole.subarray(0, 6 + 7));
    await raw.isClosedWith(1007);
  });

  check("refuses at the end of a frame, before the message's", async (raw) => {
    raw.write(part(text, "good"), part(continuation, Buffer.from("f490", "hex")));
    await raw.isClosedWith(1007);
  });

  check("minds no binary message", async (raw) => {
    raw.write(frame(binary, Buffer.from("fffe", "hex")));
    await raw.receives(binary, Buffer.from("fffe", "hex"));
  });
});

describe("close", () => {
  check("without a code", async (raw) => {
    raw.write(frame(close));
    await raw.isClosedWith(null);
  });
  for (const code of [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]) {
    check(`with ${code}`, async (raw) => {
      raw.write(closeWith(code, "because"));
      await raw.isClosedWith(code);
    });
  }
  for (const code of [0, 999, 1004, 1005, 1006, 1012, 1015, 1016, 1100, 2000, 2999, 5000, 65535]) {
    check(`not with ${code}`, async (raw) => {
      raw.write(closeWith(code));
      await raw.isClosedWith(1002);
    });
  }
  check("not with one byte", async (raw) => {
    raw.write(frame(close, "x"));
    await raw.isClosedWith(1002);
  });
  check("with the longest reason", async (raw) => {
    raw.write(closeWith(1000, "x".repeat(123)));
    await raw.isClosedWith(1000);
  });
  check("not with a reason that is not UTF-8", async (raw) => {
    raw.write(closeWith(1000, Buffer.from("ceba80ff", "hex")));
    await raw.isClosedWith(1007);
  });
  check("ends what comes behind it", async (raw) => {
    raw.write(frame(text, "first"), closeWith(1000), frame(text, "late"), frame(ping, "later"), closeWith(1000));
    await raw.receives(text, "first");
    await raw.isClosedWith(1000);
  });
  check("within a message", async (raw) => {
    raw.write(part(text, "unfinished"), closeWith(1000));
    await raw.isClosedWith(1000);
  });
});

describe("bounds", () => {
  test("a client that does not read is held back, then served", async () => {
    const raw = await Raw.open();
    raw.socket.pause();
    const message = Buffer.alloc(1 << 20, "z");
    for (let i = 0; i < 40; i++) raw.write(frame(binary, message));
    await sleep(200);
    raw.socket.resume();
    for (let i = 0; i < 40; i++) await raw.receives(binary, message);
    raw.end();
  });

  test("the ws package agrees", async () => {
    const socket = new WebSocket(new URL("/ws", serverUrl.replace("http", "ws")));
    await inTime(new Promise((resolve) => socket.once("open", resolve)), "the opening");
    socket.send("hello");
    const [data] = await inTime(new Promise((resolve) => socket.once("message", (...all) => resolve(all))), "the echo");
    assert.equal(data.toString(), "hello");
    socket.close(4000, "done");
    const code = await inTime(new Promise((resolve) => socket.once("close", resolve)), "the close");
    assert.equal(code, 4000);
  });
});
