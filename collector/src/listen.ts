import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type HttpBindings, createAdaptorServer } from "@hono/node-server";
import type { Connection } from "./connection.ts";

export interface ListenOptions {
  fetch: (request: Request, connection: Connection) => Promise<Response>;
  /** 0 takes a free one. */
  port: number;
  hostname: string;
  /**
   * Milliseconds for which a connection stays open that says nothing after an answer. It must be longer than the proxy in front keeps one:
   * where the collector closes first, a form that is just then on its way is lost, and the proxy says 502. nginx keeps a connection for 60
   * seconds, Apache and HAProxy no longer, Caddy for two minutes.
   * @default 125000
   */
  idle?: number;
  /** Milliseconds in which a request must have come to its end; a form over a bad line takes seconds. @default 30000 */
  patience?: number;
}

export interface Listening {
  /** Such as `http://127.0.0.1:8787`. */
  url: string;
  /** Takes no more requests and resolves when those under way are answered, also those of whoever has left, or after ten seconds. */
  close(): Promise<void>;
}

/** Serves a fetch-like function over HTTP with Node. */
export async function listen({
  fetch,
  port,
  hostname,
  patience = 30_000,
  idle = 125_000,
}: ListenOptions): Promise<Listening> {
  const answering = new Set<Promise<Response>>();
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const { incoming } = env as HttpBindings;
      const { socket, httpVersion } = incoming;
      // Whoever leaves the rest of a body still answers.
      const bytes = { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false }) };
      const answer = fetch(request, { peer: socket.remoteAddress, httpVersion, bytes });
      answering.add(answer);
      void Promise.allSettled([answer]).then(() => answering.delete(answer));
      return answer;
    },
    // HTTP/1.0 needs no host, and what asks for a balancer whether a server lives often names none.
    hostname: "unnamed.invalid",
    // Whoever connects and says nothing, or never comes to an end, is cut off, so that nobody takes all connections.
    serverOptions: {
      requestTimeout: patience,
      headersTimeout: patience,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: Math.min(patience / 4, 5000),
    },
    // Node's own Response makes a stream of each text, and takes as long as checking a form.
    overrideGlobalObjects: true,
  }) as Server;
  const unused = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.on("request", ({ socket }) => unused.delete(socket));
  server.listen(port, hostname);
  await once(server, "listening");
  const { port: taken, family, address } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      // Browsers connect ahead of need, and to Node such a connection is no idle one.
      for (const socket of unused) socket.destroy();
      // Node closes what is idle now, and leaves open what becomes idle later, when its answer has gone.
      const idling = setInterval(() => server.closeIdleConnections(), 50);
      let deadline: NodeJS.Timeout;
      const late = new Promise<void>((resolve) => {
        deadline = setTimeout(() => {
          server.closeAllConnections();
          resolve();
        }, 10_000);
      });
      await closed;
      clearInterval(idling);
      // Whoever has left has no connection any more, and what they sent is still being stored.
      await Promise.race([Promise.allSettled(answering), late]);
      clearTimeout(deadline!);
    },
  };
}
