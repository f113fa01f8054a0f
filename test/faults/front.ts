import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer, request as ask } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Mode, Treatment } from "./kinds.ts";
import type { Post } from "./posts.ts";
import { type Random, randomFrom } from "./random.ts";
import type { File } from "./site.ts";
import { type Answer, BUSY_SECONDS, quickTreatments, treatments } from "./treatments.ts";

/** One origin: the pages, and the way to the collector with whatever happens on it. */
export interface Front {
  url: string;
  /** What happens to submissions from now on. */
  set(mode: Mode): Promise<void>;
  /** Every submission that came, in order. */
  posts: Post[];
  /** What `mixed` draws from, from now on. */
  draw(from: Random): void;
  /** How often each treatment was given. */
  given: Map<Treatment, number>;
  /** Cuts what is still held. A browser has few connections to one origin, and a page that went away may leave several. */
  hangUp(): void;
  /** Resolves when nothing of what is held now will still reach the collector. */
  settled(): Promise<void>;
  close(): void;
}

export interface FrontOptions {
  port: number;
  site(url: URL): File | undefined;
  /** Such as `http://127.0.0.1:20000/api/submissions`. */
  collector: string;
}

export async function openFront({ port, site, collector }: FrontOptions): Promise<Front> {
  let mode: Mode = "none";
  let random = randomFrom(0);
  let count = 0;
  const posts: Post[] = [];
  const given = new Map<Treatment, number>();
  const sockets = new Set<Socket>();
  const held = new Set<ServerResponse>();
  const underWay = new Set<Promise<unknown>>();

  const server = createServer((request, response) => {
    const url = new URL(request.url!, "http://front");
    if (request.method === "POST" && url.pathname === "/api/submissions") return void submitted(request, response);
    const file = site(url);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": file.cache }).end(file.body);
  });
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    // A reset that we cause ourselves is an error to nobody.
    socket.on("error", () => {});
  });

  async function submitted(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const treatment = mode === "mixed" ? random.pick(quickTreatments) : mode;
    const post: Post = { key: String(request.headers["idempotency-key"]), from: Date.now(), to: Infinity, treatment };
    posts.push(post);
    held.add(response);
    // A browser that gives up says so long before the connection is closed on both sides: a busy machine may read the
    // next attempt, on another connection, in between.
    const over = (): void => void (post.to = Math.min(post.to, Date.now()));
    request.socket.once("end", over);
    // The moment before it is written: a browser may have read it, and begun to wait, before a busy machine lets this process go on.
    const { end } = response;
    response.end = ((...last: Parameters<typeof end>) => {
      over();
      return end.apply(response, last);
    }) as typeof end;
    response.once("close", () => {
      over();
      request.socket.off("end", over);
      held.delete(response);
    });
    try {
      const body = await bodyOf(request);
      const forward = (): Promise<Answer> => track(forwarded(collector, request, body));
      const pass = ({ status, headers, body: answer }: Answer): void => {
        response.writeHead(status, { "Content-Type": headers["content-type"] ?? "text/plain" }).end(answer);
      };
      if (treatment === "none") return pass(await forward());
      given.set(treatment, (given.get(treatment) ?? 0) + 1);
      if (treatment.startsWith("busy")) post.retryAfter = BUSY_SECONDS;
      await track(treatments[treatment]({ request, response, forward, pass, odd: ++count % 2 === 1 }));
    } catch {
      // As a web server in front of a collector that is down.
      if (!response.headersSent) response.writeHead(502, { "Content-Type": "text/html" });
      response.end("<h1>502 Bad Gateway</h1>");
    }
  }

  async function track<T>(work: Promise<T> | T): Promise<T> {
    const promise = Promise.resolve(work);
    underWay.add(promise);
    return promise.finally(() => underWay.delete(promise));
  }

  async function listen(): Promise<void> {
    for (;;) {
      try {
        server.listen(port, "127.0.0.1");
        await once(server, "listening");
        return;
      } catch (error) {
        // Somebody's connection may have taken the number for a moment.
        if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
        await wait(50);
      }
    }
  }

  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    draw(from) {
      random = from;
    },
    given,
    async set(next) {
      const before = mode;
      mode = next;
      if (next === "refused") {
        server.close();
        for (const socket of sockets) socket.resetAndDestroy();
        given.set("refused", (given.get("refused") ?? 0) + 1);
      } else if (before === "refused") {
        await listen();
      }
    },
    hangUp() {
      for (const response of held) response.destroy();
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Like `fetch`, but without its pool of connections, which remembers a collector that was killed. */
function forwarded(address: string, { headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = ask(address, {
      method: "POST",
      agent: false,
      headers: { ...headers, "content-length": body.length, connection: "close" },
    });
    onward.once("error", reject);
    onward.once("response", async (answer) => {
      try {
        resolve({ status: answer.statusCode!, headers: answer.headers, body: await bodyOf(answer) });
      } catch (error) {
        reject(error as Error);
      }
    });
    onward.end(body);
  });
}
