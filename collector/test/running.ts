import { type CollectorOptions, type Store, createCollector, listen } from "../src/index.ts";
import { type DatabaseKind, type TestDatabase, databaseOf } from "./databases/index.ts";
import { DURING, survey } from "./survey.ts";

export interface Running {
  /** Such as `http://127.0.0.1:49152/api`. */
  url: string;
  store: Store;
  database: TestDatabase;
  stop(): Promise<void>;
}

/** A collector on a real port with a real database of this kind, or one that is there already. */
export async function running(
  options: Partial<CollectorOptions> = {},
  on: DatabaseKind | TestDatabase = "SQLite",
): Promise<Running> {
  const database = typeof on === "string" ? await databaseOf(on) : on;
  const store = await database.open();
  const fetch = createCollector({ surveys: [survey], store, now: () => DURING, ...options });
  const server = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  return {
    url: `${server.url}/api`,
    store,
    database,
    async stop() {
      await server.close();
      await store.close();
      await database.remove();
    },
  };
}

/** What the widget sends. */
export const sending = (value: unknown, url = "http://localhost/api", headers: Record<string, string> = {}): Request =>
  new Request(`${url}/submissions`, {
    method: "POST",
    body: JSON.stringify(value),
    headers: { "Content-Type": "application/json", ...headers },
  });

/** Sends a value as the widget does. */
export const send = (url: string, value: unknown, headers?: Record<string, string>): Promise<Response> =>
  fetch(sending(value, url, headers));
