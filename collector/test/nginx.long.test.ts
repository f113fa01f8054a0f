import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { start } from "../../test/infra/processes.ts";
import { needProgram } from "../../test/programs.ts";
import { createCollector, listen } from "../src/index.ts";
import { databaseOf } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { freePort } from "./free-port.ts";
import { send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

const GUIDE = join(import.meta.dirname, "../../docs/en/server/operate.md");

/** Hands bytes on between nginx and the collector, and tells which of them ends a connection first. */
async function between(target: number) {
  const server = createServer();
  let connections = 0;
  const ended = new Promise<string>((resolve) => {
    server.on("connection", (fromNginx: Socket) => {
      connections++;
      const toCollector = connect(target, "127.0.0.1");
      fromNginx.once("end", () => resolve("nginx"));
      toCollector.once("end", () => resolve("the collector"));
      for (const socket of [fromNginx, toCollector]) socket.on("error", () => {});
      fromNginx.pipe(toCollector).pipe(fromNginx);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, ended, connections: () => connections };
}

/** The guide's configuration, with ports that are free. @param idle how long it keeps a connection to the collector */
async function nginx(collector: number, idle: string): Promise<string> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const port = await freePort();
  const example = /^```nginx\n(.*?)^```/ms.exec(await readFile(GUIDE, "utf8"))![1]!;
  const site = example
    .replace("127.0.0.1:8787;", `127.0.0.1:${collector};\n  keepalive_timeout ${idle};`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (each) => `${each}_temp_path ${path}/${each};`,
  );
  const settings = `daemon off; worker_processes 1; pid ${path}/pid; events {} http { access_log off; ${places.join(" ")}\n${site}}`;
  await writeFile(join(path, "nginx.conf"), settings);
  const child = start(needProgram("nginx"), ["-e", "stderr", "-p", path, "-c", join(path, "nginx.conf")], {
    stdio: "ignore",
  });
  onTestFinished(async () => {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  });
  const url = `http://127.0.0.1:${port}/api`;
  await expect
    .poll(
      () =>
        fetch(`${url}/health`)
          .then(({ status }) => status)
          .catch(() => 0),
      { timeout: 20_000 },
    )
    .toBe(200);
  return url;
}

it.each([
  ["nginx", undefined],
  // What Node does by itself, in small: a form that nginx sends at that moment is lost.
  ["the collector", 300],
])("an idle connection is ended by %s", { timeout: 60_000 }, async (who, idle) => {
  const database = await databaseOf("SQLite");
  onTestFinished(database.remove);
  const store = await database.open();
  onTestFinished(() => store.close());
  const collector = createCollector({
    surveys: [survey],
    store,
    now: () => DURING,
    limits: { proxies: ["127.0.0.1"] },
  });
  const server = await listen({
    fetch: collector,
    port: 0,
    hostname: "127.0.0.1",
    ...(idle !== undefined && { idle }),
  });
  onTestFinished(server.close);
  const relay = await between(Number(new URL(server.url).port));
  const url = await nginx(relay.port, "3s");
  for (let i = 0; i < 5; i++) expect((await send(url, submission())).status).toBe(201);
  expect(await relay.ended).toBe(who);
  if (idle !== undefined) return;
  // One after the other, they took the connection that was there.
  expect(relay.connections()).toBe(1);
  expect((await send(url, submission())).status).toBe(201);
  expect(await store.count()).toBe(6);
});
