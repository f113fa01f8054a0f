import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { command } from "./command.ts";
import { DATABASE_KINDS, databaseOf } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { databaseSettings, program } from "./own-process.ts";

vi.setConfig({ testTimeout: 60_000 });

const TOKEN = "0123456789abcdef0123456789abcdef";
const ORIGINS = "https://thuanloc.gov.vn";

async function doctor(args: string[], env: Record<string, string>) {
  const { status: code, stdout: out } = await command(["doctor", ...args], env);
  return { code, out };
}

it.each(DATABASE_KINDS)("finds nothing wrong with a collector on %s that is set up as the guide says", async (kind) => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = await databaseOf(kind);
  onTestFinished(database.remove);
  const settings = { TOKEN, ORIGINS, SURVEYS: join(path, "surveys"), ...databaseSettings(database) };
  const { url, child } = await program(path, settings, database);
  onTestFinished(() => void child.kill("SIGKILL"));
  if (kind === "SQLite") await chmod(database.address, 0o600);
  const { code, out } = await doctor(["--url", url], settings);
  expect(out).not.toMatch(/^BAD/m);
  expect(code).toBe(0);
  for (const part of [
    "good  surveys: 1",
    "has 0 submission(s)",
    "pages of https://thuanloc.gov.vn may send",
    "good  clock",
    "from outside (401)",
    ...(kind === "PostgreSQL"
      ? ["is on this machine", "look  database: has no checksums", "pg_checksums --enable"]
      : []),
  ])
    expect(out).toContain(part);
});

it("says what is wrong, and how to mend it", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const settings = {
    TOKEN: "short",
    ORIGINS,
    SURVEYS: join(path, "surveys"),
    DATABASE: join(path, "data/submissions.db"),
  };
  const { child } = await program(path, settings);
  child.kill("SIGTERM");
  await once(child, "exit");
  await writeFile(join(path, "surveys/broken.json"), "{");
  // A web server that leads nowhere, drops the headers for other origins, and has another time.
  const server = createServer((request, response) => {
    response.setHeader("Date", new Date(Date.now() - 600_000).toUTCString());
    response.writeHead(request.url === "/api/submissions" && request.method === "GET" ? 200 : 502).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const { code, out } = await doctor(["--url", url], settings);
  expect(code).toBe(1);
  expect(out).toMatch(/^BAD {3}surveys: .*broken\.json/m);
  expect(out).toMatch(/^BAD {3}token: It has 5 signs/m);
  expect(out).toMatch(/^BAD {3}outside: \S+\/api\/ready says 502\. Look whether the collector runs/m);
  expect(out).toMatch(/^BAD {3}clock: It differs by (599|600|601) s/m);
  expect(out).toMatch(/^BAD {3}origins: Pages of https:\/\/thuanloc\.gov\.vn cannot send/m);
  expect(out).toMatch(/^BAD {3}token: Anybody can list all submissions/m);
  expect(out).toMatch(/^good {2}database: .*has 0 submission/m);
});
