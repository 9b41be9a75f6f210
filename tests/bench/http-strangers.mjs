// What strangers cost a server: memory of idle connections, and what others notice of a thousand slow ones.
//
//   node tests/bench/http-strangers.mjs PORT PID     PID: of the server, for its memory
import net from 'node:net';
import { readFileSync } from 'node:fs';

const [port, pid] = process.argv.slice(2).map(Number);
const request = 'GET / HTTP/1.1\r\nHost: roost\r\n\r\n';

const residentKiB = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// A connection that has sent this; waits for the first bytes of an answer where one is to come.
const connect = (bytes, { answered }) =>
    new Promise((resolve, reject) => {
        const socket = net.connect(port, '127.0.0.1', () => {
            socket.write(bytes);
            if (!answered) resolve(socket);
        });
        socket.once('data', () => resolve(socket));
        socket.once('error', reject);
    });

async function connectMany(count, bytes, options) {
    const sockets = [];
    while (sockets.length < count)
        sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => connect(bytes, options)))));
    return sockets;
}

/// Milliseconds from a new connection to its answer, sorted.
async function latencies(count) {
    const times = [];
    for (let i = 0; i < count; ++i) {
        const begun = performance.now();
        (await connect(request, { answered: true })).destroy();
        times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b);
}

const show = (title, times) =>
    console.log(`${title}: p50 ${times[times.length >> 1].toFixed(2)} ms, worst ${times.at(-1).toFixed(2)} ms`);

await latencies(200);
show('alone', await latencies(500));

const before = residentKiB();
const idle = await connectMany(5000, request, { answered: true });
await pause(500);
console.log(`an idle connection: ${((residentKiB() - before) / idle.length).toFixed(2)} KiB of the server`);
idle.forEach((socket) => socket.destroy());
await pause(500);

const slow = await connectMany(1000, 'GET / HTTP/1.1\r\nHost: ro', { answered: false });
slow.forEach((socket) => socket.on('error', () => {}));
const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('o')), 500);
show('beside 1,000 slow ones', await latencies(500));
clearInterval(drip);
process.exit(0);
