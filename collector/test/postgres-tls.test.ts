import { execFileSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { settingsOf } from "../src/settings.ts";
import { checkUp } from "../src/doctor/check-up.ts";
import type { Finding } from "../src/doctor/finding.ts";
import { outsideFindings } from "../src/doctor/outside.ts";
import { createCollector, openStore } from "../src/index.ts";
import { type PostgresServer, postgresServer } from "./databases/postgres-server.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { freePort } from "./free-port.ts";
import { running, send, sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const openssl = (folder: string, ...args: string[]) =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });

/** An office that signs certificates. */
function authority(folder: string, name: string): void {
  const subject = ["-subj", `/CN=${name}`, "-days", "2", "-nodes"];
  openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-keyout", `${name}.key`, "-out", `${name}.crt`, ...subject);
}

/** Signs the server's certificate anew. @param days for how many; fewer than none: it has ended */
function sign(days: number): void {
  const signed = ["-CA", "office.crt", "-CAkey", "office.key", "-CAcreateserial", "-extfile", "names"];
  openssl(folder, "x509", "-req", "-in", "server.csr", "-out", "server.crt", "-days", String(days), ...signed);
}

/** The same in a server that runs. */
async function renew(days: number): Promise<void> {
  sign(days);
  const client = new Client({ host: server.folder, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("select pg_reload_conf()");
  await client.end();
}

const findings = async (all: AsyncIterable<Finding>): Promise<string[]> => {
  const found: string[] = [];
  for await (const { grade, what, says } of all) found.push(`${grade} ${what}: ${says}`);
  return found;
};

let server: PostgresServer;
let port: number;
let folder: string;
const at = (query: string, host = "localhost") => `postgres://clerk@${host}:${port}/surveys?${query}`;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  folder = temporary.path;
  port = await freePort();
  server = await postgresServer({ listen_addresses: "127.0.0.1", port: String(port) });
  for (const name of ["office", "stranger"]) authority(folder, name);
  openssl(
    folder,
    "req",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "server.key",
    "-out",
    "server.csr",
    "-subj",
    "/CN=localhost",
  );
  await writeFile(join(folder, "names"), "subjectAltName=DNS:localhost");
  sign(40);
  const { uid, gid } = statSync(join(server.folder, "data"));
  for (const file of ["server.key", "server.crt"]) chownSync(join(folder, file), uid, gid);
  chownSync(folder, uid, gid);
  await writeFile(
    join(server.folder, "data/pg_hba.conf"),
    "local all all trust\nhostssl surveys clerk 127.0.0.1/32 trust\n",
  );
  const client = new Client({ host: server.folder, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("create role clerk login");
  await client.query("create database surveys owner clerk");
  for (const [name, value] of [
    ["ssl_cert_file", join(folder, "server.crt")],
    ["ssl_key_file", join(folder, "server.key")],
    ["ssl", "on"],
  ])
    await client.query(`alter system set ${name} = '${value}'`);
  await client.end();
  await server.restart();
  return async () => {
    await server.remove();
    await temporary.remove();
  };
});

it("stores through TLS where the server's certificate is signed by the office that is named", async () => {
  const url = at(`sslmode=verify-full&sslrootcert=${join(folder, "office.crt")}`);
  const collector = await running({}, {
    address: url,
    open: async () => (await openStore(url)).store,
    remove: async () => {},
  } as never);
  onTestFinished(collector.stop);
  expect((await send(collector.url, submission())).status).toBe(201);
  const client = new Client({ host: server.folder, port, user: "postgres", database: "postgres" });
  await client.connect();
  const { rows } = await client.query<{ ssl: boolean; version: string }>(
    "select distinct ssl, version from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'clerk'",
  );
  await client.end();
  expect(rows).toEqual([{ ssl: true, version: "TLSv1.3" }]);
  const found = await findings(checkUp(settingsOf({ database: url }, {})));
  expect(found).toContain("good database: is reached through TLS");
  expect(found).toContainEqual(
    expect.stringMatching(/^good database: The certificate of localhost is valid for (39|40) more days$/),
  );
});

it("is looked at by the doctor days before its certificate ends, and once it has, senders are asked to come again until it is renewed", async () => {
  const url = at(`sslmode=verify-full&sslrootcert=${join(folder, "office.crt")}`);
  onTestFinished(() => renew(40));
  await renew(5);
  const look = expect.stringMatching(
    /^look database: The certificate of localhost ends in [45] day\(s\), on \d{4}-\d\d-\d\d\. .*ssl_cert_file.*pg_reload_conf/,
  );
  expect(await findings(checkUp(settingsOf({ database: url }, {})))).toContainEqual(look);

  // A collector that runs meets it when it makes its next connection.
  const { store } = await openStore(url);
  onTestFinished(() => store.close());
  const collect = createCollector({ surveys: [survey], store, now: () => DURING, onFailure: () => {} });
  await renew(-1);
  const client = new Client({ host: server.folder, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk'");
  await client.end();
  const sent = submission();
  const statuses = [];
  // The first may meet the connection that was broken off.
  for (let i = 0; i < 3; i++) {
    const response = await collect(sending(sent));
    statuses.push(response.status, Number(response.headers.get("Retry-After")) > 0);
  }
  expect(statuses).toEqual([503, true, 503, true, 503, true]);
  const refusal =
    /database “surveys” at localhost:\d+: certificate has expired\. Renew the certificate on the database server \(ssl_cert_file\)/;
  expect(await findings(checkUp(settingsOf({ database: url }, {})))).toContainEqual(expect.stringMatching(refusal));
  await renew(40);
  expect((await collect(sending(sent))).status).toBe(201);
});

it.each([
  [-1, /^bad certificate: The certificate of localhost ended on \d{4}-\d\d-\d\d\. .*certbot renew/],
  [5, /^look certificate: The certificate of localhost ends in [45] day\(s\), on \d{4}-\d\d-\d\d\. .*certbot renew/],
  [40, /^good certificate: The certificate of localhost is valid for (39|40) more days/],
])("of the web server, too, the doctor says until when it is valid: %i day(s)", async (days, says) => {
  onTestFinished(() => renew(40));
  sign(days);
  const web = createServer(
    { cert: await readFile(join(folder, "server.crt")), key: await readFile(join(folder, "server.key")) },
    (_, response) => void response.end("{}"),
  );
  web.listen(0, "127.0.0.1");
  await once(web, "listening");
  onTestFinished(() => void web.close());
  const found = await findings(outsideFindings(`https://localhost:${(web.address() as AddressInfo).port}/api`, []));
  expect(found[0]).toMatch(says);
  // Nobody here knows who signed it.
  expect(found.at(-1)).toMatch(/^bad outside: https:\/\/localhost:\d+\/api\/ready: /);
});

it.each<[what: string, url: () => string, says: RegExp]>([
  [
    "another office has signed its certificate",
    () => at(`sslmode=verify-full&sslrootcert=${join(folder, "stranger.crt")}`),
    /(self-signed|unable to verify|unable to get).*Name the certificate of whoever signed it: add sslmode=verify-full&sslrootcert=/,
  ],
  [
    "nobody says who signed its certificate",
    () => at("sslmode=verify-full"),
    /(self-signed|unable to verify|unable to get).*Name the certificate of whoever signed it/,
  ],
  [
    "its certificate is of another name",
    () => at(`sslmode=verify-full&sslrootcert=${join(folder, "office.crt")}`, "127.0.0.1"),
    /altnames.*use the host's name that is in the certificate/,
  ],
  ["TLS is not asked for, and it takes nothing else", () => at("sslmode=disable"), /hostssl.*add sslmode=verify-full/],
])("is refused with how to mend it where %s", async (_, url, says) => {
  await expect(openStore(url())).rejects.toMatchObject({
    name: "DatabaseRefused",
    message: expect.stringMatching(says),
  });
});
