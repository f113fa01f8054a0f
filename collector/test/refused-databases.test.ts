import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "../src/index.ts";
import { command } from "./command.ts";
import { bareDatabaseOf } from "./databases/index.ts";
import { barePostgresDatabase } from "./databases/postgres-database.ts";
import { type PostgresServer, postgresServer } from "./databases/postgres-server.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { freePort } from "./free-port.ts";
import { survey } from "./survey.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PASSWORD = "s3cret%23word";

/** How the program ends that is started with these settings, and all that it says. */
async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  await mkdir(join(path, "surveys"));
  await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(survey));
  const { status: code, ...said } = await command(["--port", "0"], { SURVEYS: join(path, "surveys"), ...settings });
  return { code, said: said.stdout + said.stderr };
}

async function superuser(host: string, port: number) {
  const client = new Client({ host, port, user: "postgres", database: "postgres" });
  await client.connect();
  return { exec: (sql: string) => client.query(sql), end: () => client.end() };
}

describe("a server that asks for passwords", () => {
  let server: PostgresServer;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    server = await postgresServer({ listen_addresses: "127.0.0.1", port: String(port) });
    const { exec, end } = await superuser(server.folder, port);
    await exec("create role clerk login password 's3cret#word'");
    await exec("create role nobody login password 's3cret#word' connection limit 0");
    await exec("create database surveys owner clerk");
    await exec("create database others");
    const rules = ["local all all trust", "host surveys,others,none clerk,nobody 127.0.0.1/32 scram-sha-256"];
    await writeFile(join(server.folder, "data/pg_hba.conf"), `${rules.join("\n")}\n`);
    await exec("select pg_reload_conf()");
    await end();
    return server.remove;
  });

  const at = (user: string, host: string, database: string) => `postgres://${user}@${host}:${port}/${database}`;

  it.each<[what: string, url: () => string, mend: RegExp]>([
    ["a wrong password", () => at(`clerk:${PASSWORD}no`, "127.0.0.1", "surveys"), /Correct the password/],
    ["no password", () => at("clerk", "127.0.0.1", "surveys"), /asks for a password/],
    ["no such database", () => at(`clerk:${PASSWORD}`, "127.0.0.1", "none"), /“none”.*createdb/],
    ["a user whom the server does not let in", () => at(`other:${PASSWORD}`, "127.0.0.1", "surveys"), /pg_hba\.conf/],
    ["no room for the user", () => at(`nobody:${PASSWORD}`, "127.0.0.1", "surveys"), /DATABASE_POOL/],
    ["no right to make tables", () => at(`clerk:${PASSWORD}`, "127.0.0.1", "others"), /grant create on schema public/],
    [
      "no TLS",
      () => `${at(`clerk:${PASSWORD}`, "127.0.0.1", "surveys")}?sslmode=verify-full`,
      /ssl = on.*sslmode=disable/,
    ],
    [
      "a certificate's file that is not there",
      () => `${at(`clerk:${PASSWORD}`, "127.0.0.1", "surveys")}?sslmode=verify-full&sslrootcert=/no/ca.crt`,
      /\/no\/ca\.crt.*sslrootcert/,
    ],
    [
      "an address that cannot be read",
      () => `postgres://clerk:${PASSWORD}@[::/surveys`,
      /postgres:\/\/user:password@host/,
    ],
  ])("says how to mend %s, and never the password", async (_, url, mend) => {
    const { code, said } = await start({ DATABASE_URL: url() });
    expect(said).toMatch(mend);
    expect(said).not.toMatch(/s3cret/);
    expect(said).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it("starts with the right password, in the address or beside it", async () => {
    for (const [url, settings] of [
      [at(`clerk:${PASSWORD}`, "127.0.0.1", "surveys"), {}],
      [at("clerk", "127.0.0.1", "surveys"), { PGPASSWORD: "s3cret#word" }],
    ] as const) {
      vi.stubEnv("PGPASSWORD", "PGPASSWORD" in settings ? settings.PGPASSWORD : undefined);
      const { store, place } = await openStore(url);
      expect(await store.count()).toBe(0);
      expect(place).toBe(`PostgreSQL, database “surveys” at 127.0.0.1:${port}`);
      await store.close();
    }
    vi.unstubAllEnvs();
  });
});

it("says so where nobody listens, and where nobody knows the host", async () => {
  const { said } = await start({ DATABASE_URL: `postgres://clerk:${PASSWORD}@127.0.0.1:${await freePort()}/surveys` });
  expect(said).toMatch(/ECONNREFUSED.*listen_addresses/);
  const unknown = await start({ DATABASE_URL: `postgres://clerk:${PASSWORD}@nowhere.invalid/surveys` });
  expect(unknown.said).toMatch(/nowhere\.invalid.*(Correct its name)/);
  expect(said + unknown.said).not.toMatch(/s3cret/);
});

it("refuses a server that is too old, and makes nothing in it", async () => {
  const database = await barePostgresDatabase();
  onTestFinished(database.remove);
  await database.exec(`
    create schema old;
    create function old.current_setting(text) returns text language sql as
      $$ select case when $1 = 'server_version_num' then '90624' else '9.6.24' end $$;
    do $$ begin execute format('alter database %I set search_path = old, pg_catalog, public', current_database()); end $$
  `);
  await expect(openStore(database.address)).rejects.toThrow(/PostgreSQL 9\.6\.24.*13 or newer.*DATABASE_URL/);
  await expect(database.exec("select * from kysely_migration")).rejects.toThrow(/does not exist/);
});

it("needs no PostgreSQL, nor its driver, for a file", async () => {
  const database = await bareDatabaseOf("SQLite");
  onTestFinished(database.remove);
  const { store, place } = await openStore(database.address);
  expect(place).toBe(database.address);
  await store.close();
});
