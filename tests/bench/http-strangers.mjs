// What strangers cost a server: memory of idle connections, what others notice of a thousand slow ones, and what bodies and
// headers without end cost.
//
//   node tests/bench/http-strangers.mjs URL PID     URL: http://127.0.0.1:8080/healthz, or https; PID: of the server
import net from 'node:net';
import tls from 'node:tls';
import { readFileSync } from 'node:fs';

const url = new URL(process.argv[2]);
const pid = Number(process.argv[3]);
const isTls = url.protocol === 'https:';
const request = `GET ${url.pathname} HTTP/1.1\r\nHost: roost\r\n\r\n`;
const gibibyte = 2 ** 30;

const residentKiB = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const open = (connected) =>
    isTls
        ? tls.connect({ port: url.port, host: url.hostname, rejectUnauthorized: false }, connected)
        : net.connect(url.port, url.hostname, connected);

/// A connection that has sent this; waits for the first bytes of an answer where one is to come.
const connect = (bytes, { answered, opened = open }) =>
    new Promise((resolve, reject) => {
        const socket = opened(() => {
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

const show = (title, times) => {
    const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(2);
    console.log(`| ${title} | p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms |`);
};

/// What others notice while these connections send a byte now and then.
async function besideSlowOnes(title, bytes, options) {
    const slow = await connectMany(1000, bytes, options);
    slow.forEach((socket) => socket.on('error', () => {}));
    const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('o')), 500);
    show(title, await latencies(1000));
    clearInterval(drip);
    slow.forEach((socket) => socket.destroy());
    await pause(1000);
}

/// Sends the head and then pieces until the server answers and closes, or 1 GiB is out; resolves with the answer's first line
/// and the bytes sent.
const pour = (head, piece) =>
    new Promise((resolve) => {
        let sent = 0;
        let answer = '';
        const socket = open(() => {
            socket.write(head);
            more();
        });
        const more = () => {
            while (sent < gibibyte && socket.writable) {
                sent += piece.length;
                if (!socket.write(piece)) return;
            }
        };
        const end = () => resolve({ answer: answer.split('\r\n')[0] || 'closed without an answer', sent });
        socket.on('drain', more);
        socket.on('data', (data) => (answer += data));
        socket.on('error', () => {});
        socket.on('close', end);
    });

/// Twenty at once; the server's memory before and after.
async function pourMany(title, head, piece) {
    const before = residentKiB();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, residentKiB())), 20);
    const ends = await Promise.all(Array.from({ length: 20 }, () => pour(head, piece)));
    clearInterval(watch);
    const sent = Math.max(...ends.map((end) => end.sent));
    console.log(
        `| ${title}, 20 at once | ${ends[0].answer}; ${(sent / 2 ** 20).toFixed(1)} MiB left the client at most; ` +
            `server +${((most - before) / 1024).toFixed(1)} MiB at its height, +${((residentKiB() - before) / 1024).toFixed(1)} MiB after |`,
    );
}

await latencies(200);
console.log('| | |\n|---|---|');
show('others, alone', await latencies(1000));

const before = residentKiB();
const idle = await connectMany(5000, request, { answered: true });
await pause(500);
console.log(`| memory of an idle connection | ${((residentKiB() - before) / idle.length).toFixed(2)} KiB of the server |`);
idle.forEach((socket) => socket.destroy());
await pause(1000);

await besideSlowOnes('others, beside 1,000 slow heads', 'GET / HTTP/1.1\r\nHost: ro', { answered: false });
if (isTls)
    await besideSlowOnes('others, beside 1,000 slow handshakes', Buffer.from('1603010200010001fc0303', 'hex'), {
        answered: false,
        opened: (connected) => net.connect(url.port, url.hostname, connected),
    });

const post = `POST ${url.pathname} HTTP/1.1\r\nHost: roost\r\n`;
await pourMany('a body of 1 GiB', `${post}Content-Length: ${gibibyte}\r\n\r\n`, Buffer.alloc(65536, 'b'));
await pourMany(
    'the same in chunks',
    `${post}Transfer-Encoding: chunked\r\n\r\n`,
    Buffer.from(`10000\r\n${'b'.repeat(65536)}\r\n`),
);
await pourMany('headers without end', post, Buffer.from('X-More: and more\r\n'.repeat(1000)));
process.exit(0);
