import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CollectorOptions, type Store, createCollector, listen, openSqlite } from "../src/index.ts";
import { DURING, survey } from "./survey.ts";

export interface Running {
  /** Such as `http://127.0.0.1:49152/api`. */
  url: string;
  store: Store;
  file: string;
  stop(): Promise<void>;
}

/** A folder, until it is removed. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "collector-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A collector on a real port with a real database file. */
export async function running(options: Partial<CollectorOptions> = {}): Promise<Running> {
  const folder = await temporaryFolder();
  const file = join(folder.path, "submissions.db");
  const store = await openSqlite(file);
  const fetch = createCollector({ surveys: [survey], store, now: () => DURING, ...options });
  const server = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  return {
    url: `${server.url}/api`,
    store,
    file,
    async stop() {
      await server.close();
      await store.close();
      await folder.remove();
    },
  };
}

/** Sends a value as the widget does. */
export const send = (url: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/submissions`, {
    method: "POST",
    body: JSON.stringify(value),
    headers: { "Content-Type": "application/json", ...headers },
  });
