import { type Socket, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Load {
  /** Answered with 201. */
  stored: number;
  /** Answered otherwise, or cut off before the answer. */
  failed: number;
  seconds: number;
  /** Milliseconds from sending to the answer, of each; at a pace, from when it was due. */
  waits: number[];
  /** Stored over each connection. */
  shares: number[];
  /** Which share of a processor sending took. Near 1, the load is what is measured. */
  busy: number;
}

export interface LoadOptions {
  /** Submissions a second over all connections. Without it, each connection sends as soon as it has its answer. */
  pace?: number;
  /** Ends sooner. */
  signal?: AbortSignal;
  /** Ends when so many are sent. */
  most?: number;
  /** Sends each over a connection of its own, as the browsers of different people do. */
  isAnew?: boolean;
}

/**
 * Sends one submission after the other over each of so many connections, for so long. HTTP is written by hand: a client of Node takes as
 * much of the processor as the collector does.
 */
export async function load(
  url: string,
  connections: number,
  seconds: number,
  next: () => string,
  { pace, signal, most = Infinity, isAnew = false }: LoadOptions = {},
): Promise<Load> {
  const { hostname, port, host, pathname } = new URL(`${url}/submissions`);
  const waits: number[] = [];
  const shares = Array.from({ length: connections }, () => 0);
  let failed = 0;
  let begun = 0;
  const processor = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  const request = (body: string): string =>
    `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  const over = (connection: number) =>
    new Promise<void>((resolve) => {
      let sent = 0;
      let answer = "";
      let socket: Socket;
      function open(): void {
        answer = "";
        socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => void send());
        socket.setEncoding("utf8").on("data", hear);
        // What was cut off is not sent again; a widget would.
        socket.once("error", () => {
          failed++;
          socket.destroy();
          open();
        });
      }
      async function send(): Promise<void> {
        const due = pace === undefined ? performance.now() : began + (begun / pace) * 1000;
        if (performance.now() >= until || due >= until || begun >= most || signal?.aborted) {
          socket.destroy();
          resolve();
          return;
        }
        begun++;
        const early = due - performance.now();
        if (early > 1) await pause(early);
        sent = pace === undefined ? performance.now() : due;
        socket.write(request(next()));
      }
      function hear(piece: string): void {
        answer += piece;
        const length = lengthOf(answer);
        if (length === undefined || answer.length < length) return;
        if (answer.startsWith("HTTP/1.1 201 ")) {
          waits.push(performance.now() - sent);
          shares[connection]!++;
        } else failed++;
        if (!isAnew) {
          answer = "";
          void send();
          return;
        }
        socket.destroy();
        open();
      }
      open();
    });

  await Promise.all(shares.map((_, connection) => over(connection)));
  const taken = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  const busy = (user + system) / 1000 / taken;
  return { stored: waits.length, failed, seconds: taken / 1000, waits, shares, busy };
}

/** How many signs the whole answer has; the collector's are ASCII here. `undefined` while its head is not there. */
function lengthOf(answer: string): number | undefined {
  const head = answer.indexOf("\r\n\r\n");
  const [, length] = (head >= 0 && /^content-length: (\d+)/im.exec(answer.slice(0, head))) || [];
  return length === undefined ? undefined : head + 4 + Number(length);
}
