import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

export interface Server {
  /** Where a folder is served, by the folder's name. */
  address(name: string): string;
  close(): void;
}

/** Serves folders by name, every file compressed beforehand, so that compressing costs no visit any time. */
export async function serve(folders: Map<string, string>): Promise<Server> {
  const files = new Map([...folders].flatMap(([name, folder]) => compressed(folder, `/${name}`)));
  const server = createServer(({ method, url = "/" }, response) => {
    const file = method === "GET" && files.get(url.replace(/\/$/, "/index.html"));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "max-age=3600",
    });
    response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://127.0.0.1:${port}/${name}/`,
    close: () => void server.close(),
  };
}

function compressed(folder: string, path: string): [string, { type: string; body: Buffer }][] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return compressed(file, `${path}/${name}`);
    const type = types[extname(name)] ?? "application/octet-stream";
    return [[`${path}/${name}`, { type, body: brotliCompressSync(readFileSync(file)) }]];
  });
}
