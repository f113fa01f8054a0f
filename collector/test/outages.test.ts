import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Store, createCollector, listen } from "../src/index.ts";
import { outageOf } from "../src/outages/outage.ts";
import { tellingOutages } from "../src/outages/telling-outages.ts";
import { openDurable, storeIn } from "../src/sql/open-sqlite.ts";
import { postgresDatabase } from "./databases/postgres-database.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

const large = () => submission({ answers: { ...submission().answers, comment: "ô".repeat(2000) } });

async function collectorOf(store: Store) {
  onTestFinished(() => store.close());
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const fetchLike = createCollector({
    surveys: [survey],
    store,
    now: () => DURING,
    onFailure,
    results: { renewHours: 0 },
  });
  const server = await listen({ fetch: fetchLike, port: 0, hostname: "127.0.0.1" });
  onTestFinished(server.close);
  const url = `${server.url}/api`;
  const ready = async () => {
    const response = await fetch(`${url}/ready`);
    return [response.status, await response.json()];
  };
  return { url, ready, failures };
}

/** A database whose disk is full, or only reads, from one moment to another. */
interface Trouble {
  store: Store;
  begin(): Promise<void> | void;
  end(): Promise<void> | void;
}

async function sqlite(): Promise<ReturnType<typeof openDurable>> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  return openDurable(join(path, "x.db"));
}

const TROUBLES: [what: string, because: string, () => Promise<Trouble>][] = [
  [
    "the disk of a SQLite file is full",
    "full",
    async () => {
      const database = await sqlite();
      const store = await storeIn(database);
      const pages = () => (database.pragma("page_count") as [{ page_count: number }])[0].page_count;
      return {
        store,
        begin: () => void database.pragma(`max_page_count = ${pages()}`),
        end: () => void database.pragma("max_page_count = 1000000"),
      };
    },
  ],
  [
    "a SQLite file cannot be written any more",
    "read-only",
    async () => {
      const database = await sqlite();
      const store = await storeIn(database);
      return {
        store,
        begin: () => void database.pragma("query_only = on"),
        end: () => void database.pragma("query_only = off"),
      };
    },
  ],
  [
    // A real disk often breaks PostgreSQL down before it says so; see `postgres-disk.long.test.ts`.
    "PostgreSQL says that it has no room",
    "full",
    async () => {
      const database = await postgresDatabase();
      onTestFinished(database.remove);
      const store = await database.open();
      const tables = ["submissions", "tally_plans"];
      const exec = (perTable: (table: string) => string) => database.exec(tables.map(perTable).join(";"));
      await database.exec(`
        create function no_room() returns trigger language plpgsql as
        $$ begin raise 'could not extend file' using errcode = 'disk_full'; end $$`);
      return {
        store,
        begin: () => exec((table) => `create trigger no_room before insert on ${table} execute function no_room()`),
        end: () => exec((table) => `drop trigger no_room on ${table}`),
      };
    },
  ],
  [
    "PostgreSQL only reads, as a server does that is no primary any more",
    "read-only",
    async () => {
      const database = await postgresDatabase();
      onTestFinished(database.remove);
      const store = await database.open();
      const only = (isOn: "on" | "off") =>
        database.exec(`
          begin read write;
          do $$ begin execute format('alter database %I set default_transaction_read_only = ${isOn}', current_database()); end $$;
          commit;
          select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
      return { store, begin: () => only("on"), end: () => only("off") };
    },
  ],
];

describe.each(TROUBLES)("while %s", (_, because, make) => {
  it("asks senders to come again, stores nothing by halves, shows what it has, and goes on by itself", async () => {
    const { store, begin, end } = await make();
    const { url, ready, failures } = await collectorOf(store);
    const results = async () => (await fetch(`${url}/surveys/one-stop/results`)).status;
    expect((await send(url, submission())).status).toBe(201);
    expect([await results(), await ready()]).toEqual([200, [200, { status: "ready" }]]);
    await begin();
    const refused: unknown[] = [];
    for (let i = 0; i < 30 && !refused.length; i++) {
      const sent = large();
      const response = await send(url, sent);
      if (response.status !== 201) refused.push(sent, response.status, Number(response.headers.get("Retry-After")));
    }
    expect(refused.slice(1)).toEqual([503, expect.toSatisfy((seconds: number) => seconds >= 60 && seconds <= 120)]);
    expect(outageOf(failures[0])).toBe(because);
    expect(await ready()).toEqual([503, { status: "failing", because }]);
    const plan = await planFor(store, survey, { by: ["channel"] });
    const { kept, fromRows } = await bothTallies(store, plan);
    expect(kept).toEqual(fromRows);
    expect([await results(), (await fetch(`${url}/health`)).status]).toEqual([200, 200]);
    await end();
    await expect.poll(ready).toEqual([200, { status: "ready" }]);
    const before = await store.count();
    // As the page does that kept it.
    expect((await send(url, refused[0])).status).toBe(201);
    expect(await store.count()).toBe(before + 1);
  });
});

it("tells the operator of an outage once a minute, whatever comes, and of every other failure", () => {
  let now = 0;
  const said: string[] = [];
  const tell = tellingOutages(
    { failure: (error) => said.push((error as Error).message), warn: (event) => said.push(event) },
    () => now,
  );
  const full = Object.assign(new Error("full"), { code: "SQLITE_FULL" });
  for (let i = 0; i < 1000; i++) tell(full);
  tell(new Error("a mistake"));
  tell(new Error("a mistake"));
  expect(said).toEqual(["full", "database-full", "a mistake", "a mistake"]);
  now += 60_000;
  tell(full);
  expect(said.length).toBe(6);
  // The clock is set back by an hour.
  now -= 3_600_000;
  tell(full);
  expect(said.length).toBe(8);
});

it("takes a database for away that PgBouncer cannot log in to while a primary is followed by another one", () => {
  const refused = Object.assign(new Error("server login has been failing, try again later (server_login_retry)"), {
    code: "08P01",
  });
  expect(outageOf(refused)).toBe("away");
});
