import { type Socket, connect } from "node:net";

export interface Load {
  /** Answered with 201. */
  stored: number;
  /** Answered otherwise, or cut off before the answer. */
  failed: number;
  seconds: number;
  /** Milliseconds from sending to the answer, of each. */
  waits: number[];
  /** Stored over each connection. */
  shares: number[];
}

/**
 * Sends one submission after the other over each of so many connections, for so long. HTTP is written by hand: a client of Node takes as
 * much of the processor as the collector does.
 */
export async function load(url: string, connections: number, seconds: number, next: () => string): Promise<Load> {
  const { hostname, port, host, pathname } = new URL(`${url}/submissions`);
  const waits: number[] = [];
  const shares = Array.from({ length: connections }, () => 0);
  let failed = 0;
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
        socket = connect({ host: hostname, port: Number(port), noDelay: true }, send);
        socket.setEncoding("utf8").on("data", hear);
        // What was cut off is not sent again; a widget would.
        socket.once("error", () => {
          failed++;
          socket.destroy();
          open();
        });
      }
      function send(): void {
        if (performance.now() >= until) {
          socket.destroy();
          resolve();
          return;
        }
        sent = performance.now();
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
        answer = "";
        send();
      }
      open();
    });

  await Promise.all(shares.map((_, connection) => over(connection)));
  return { stored: waits.length, failed, seconds: (performance.now() - began) / 1000, waits, shares };
}

/** How many signs the whole answer has; the collector's are ASCII here. `undefined` while its head is not there. */
function lengthOf(answer: string): number | undefined {
  const head = answer.indexOf("\r\n\r\n");
  const [, length] = (head >= 0 && /^content-length: (\d+)/im.exec(answer.slice(0, head))) || [];
  return length === undefined ? undefined : head + 4 + Number(length);
}
