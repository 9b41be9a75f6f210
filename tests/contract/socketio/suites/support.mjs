// What the suites share. SERVER_URL: where protocol_server listens, with pings every 300 ms, answered within 200 ms.
import { WebSocket } from "ws";

export const serverUrl = process.env.SERVER_URL;
export const pingInterval = 300;
export const pingTimeout = 200;
const patienceMilliseconds = 5000;

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/// Rejects when it takes too long.
export function inTime(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not in time: ${what}`)), patienceMilliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/// A request at /engine.io/ or /socket.io/ with these parameters of the query.
export function ask(path, query, options) {
  const url = new URL(path, serverUrl);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return fetch(url, options);
}

/// A session that polls.
export class Polling {
  static async open(path) {
    const answer = await ask(path, { EIO: 4, transport: "polling" });
    const text = await answer.text();
    return new Polling(path, JSON.parse(text.slice(1)).sid);
  }

  constructor(path, sid) {
    this.path = path;
    this.sid = sid;
  }

  request(options, more = {}) {
    return ask(this.path, { EIO: 4, transport: "polling", sid: this.sid, ...more }, options);
  }

  poll() {
    return this.request();
  }

  post(body) {
    return this.request({ method: "POST", body });
  }

  /// The bodies of polls, until one contains this packet.
  async pollFor(packet) {
    for (;;) {
      const packets = (await (await this.poll()).text()).split("\x1e");
      if (packets.includes(packet)) return;
    }
  }
}

/// A WebSocket whose messages wait until they are asked for.
export class Socket {
  constructor(path, query) {
    const url = new URL(path, serverUrl.replace("http", "ws"));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    this.socket = new WebSocket(url, { perMessageDeflate: false });
    this.messages = [];
    this.waiting = [];
    this.socket.on("message", (data, isBinary) => this.#arrived(isBinary ? data : data.toString()));
    this.opened = new Promise((resolve) => this.socket.once("open", resolve));
    this.closed = new Promise((resolve) => this.socket.once("close", (code) => resolve(code)));
    this.socket.on("error", (error) => (this.error = error));
  }

  #arrived(message) {
    const waiter = this.waiting.shift();
    if (waiter) waiter(message);
    else this.messages.push(message);
  }

  /// The next message, pings included.
  next() {
    if (this.messages.length > 0) return Promise.resolve(this.messages.shift());
    return inTime(new Promise((resolve) => this.waiting.push(resolve)), "a message");
  }

  /// The next message that is no ping, which is answered.
  async nextOther() {
    for (;;) {
      const message = await this.next();
      if (message !== "2") return message;
      this.send("3");
    }
  }

  send(data) {
    this.socket.send(data);
  }

  close() {
    this.socket.close();
  }

  waitForClose() {
    return inTime(this.closed, "the close");
  }
}
