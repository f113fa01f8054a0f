import { readFileSync } from "node:fs";
import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { browserDir } from "../../size/weigh.ts";

/** What stands on the way to an endpoint, or in its place, and what it does with a request. */
export type Obstacle = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface Way {
  /** Such as `http://127.0.0.1:49152`. */
  url: string;
  /** What each endpoint, by its path, has stored: one entry for each time that it took something new. */
  stored: Map<string, string[]>;
  /** How often something was posted to each. */
  posts: Map<string, number>;
  /** What is asked for in another way: pages, and files of the widget's that are to be something else. */
  pages: Map<string, Obstacle>;
  /** What stands before an endpoint, by its path. Without one, it answers. */
  obstacles: Map<string, Obstacle>;
  close(): void;
}

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css" };

export const answers =
  (status: number, headers: Record<string, string> = {}, body = ""): Obstacle =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** A server with the widget, pages, and an endpoint at each path that something is posted to. */
export async function openWay(): Promise<Way> {
  const way: Omit<Way, "url" | "close"> = {
    stored: new Map(),
    posts: new Map(),
    pages: new Map(),
    obstacles: new Map(),
  };
  const listener: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url!, "http://way");
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const obstacle = way.obstacles.get(pathname);
    if (request.method === "POST") {
      way.posts.set(pathname, (way.posts.get(pathname) ?? 0) + 1);
      if (obstacle) return obstacle(request, response, body);
      return take(way.stored, pathname, request, response, body);
    }
    if (obstacle && request.method !== "GET") return obstacle(request, response, body);
    const page = way.pages.get(pathname);
    if (page) return page(request, response, body);
    try {
      const file = readFileSync(join(browserDir, pathname));
      response.writeHead(200, { "Content-Type": TYPES[extname(pathname)] ?? "text/plain" }).end(file);
    } catch {
      response.writeHead(404, { "Content-Type": "text/html" }).end("<h1>Not found</h1>");
    }
  };
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    ...way,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The endpoint itself: it stores a key once, and answers every time. */
function take(
  stored: Way["stored"],
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const { id } = JSON.parse(body) as { id: string };
  const there = stored.get(pathname) ?? [];
  stored.set(pathname, there);
  if (!there.some((each) => each.includes(id))) there.push(body);
  response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify({ id }));
}

export const survey = {
  schemaVersion: 1,
  id: "s",
  version: "1",
  languages: ["vi", "en"],
  title: { vi: "Góp ý", en: "Your opinion" },
  sections: [{ id: "s", items: [{ type: "text", id: "t", label: { vi: "Ý kiến", en: "Opinion" }, display: "long" }] }],
};

/** A page with a tag for each of these endpoints. */
export const pageWith = (tags: readonly string[], script = "/satisfaction-survey.js", lang = "vi"): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Góp ý</title><link rel="icon" href="data:,">
  <script type="module" src="${script}"></script>
  ${tags.map((attributes) => `<satisfaction-survey draft="off" ${attributes}><script type="application/json">${JSON.stringify(survey)}</script></satisfaction-survey>`).join("\n")}`;

export const html =
  (text: string, headers: Record<string, string> = {}): Obstacle =>
  (_, response) =>
    void response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(text);
