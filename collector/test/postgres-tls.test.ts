import { execFileSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { settingsOf } from "../src/settings.ts";
import { checkUp } from "../src/doctor/check-up.ts";
import { openStore } from "../src/index.ts";
import { type PostgresServer, postgresServer } from "./databases/postgres-server.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { freePort } from "./free-port.ts";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const openssl = (folder: string, ...args: string[]) =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });

/** An office that signs certificates. */
function authority(folder: string, name: string): void {
  const subject = ["-subj", `/CN=${name}`, "-days", "2", "-nodes"];
  openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-keyout", `${name}.key`, "-out", `${name}.crt`, ...subject);
}

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
  const signed = ["-CA", "office.crt", "-CAkey", "office.key", "-CAcreateserial", "-days", "2", "-extfile", "names"];
  openssl(folder, "x509", "-req", "-in", "server.csr", "-out", "server.crt", ...signed);
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
  const found: string[] = [];
  for await (const { what, says } of checkUp(settingsOf({ database: url }, {}))) found.push(`${what}: ${says}`);
  expect(found).toContain("database: is reached through TLS");
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
