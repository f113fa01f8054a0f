import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type PostgresServer, postgresServer } from "./postgres-server.ts";
import { makeReady } from "./ready-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An address that says where the run's PostgreSQL server is. */
    sharedPostgres: string;
  }
}

/** One PostgreSQL server for all tests of a run, in whatever process. It is started when the first asks for it, and never if nobody does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<PostgresServer> | undefined;
  const http = createServer((_, response) => {
    // A test that keeps its process busy for seconds would ask once more on a connection that has ended meanwhile.
    response.setHeader("Connection", "close");
    started ??= readyServer();
    started.then(
      ({ folder }) => response.end(folder),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  project.provide("sharedPostgres", `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  return async () => {
    http.close();
    const server = await started?.catch(() => undefined);
    await server?.remove();
  };
}

async function readyServer(): Promise<PostgresServer> {
  const server = await postgresServer();
  await makeReady(server.folder);
  return server;
}
