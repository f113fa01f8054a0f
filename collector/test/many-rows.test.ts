import { join } from "node:path";
import type Database from "libsql";
import { expect, it, onTestFinished } from "vitest";
import { createCollector } from "../src/index.ts";
import { openDurable, storeIn } from "../src/sql/open-sqlite.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

const ROWS = 10_050;

/** A collector beside thousands of submissions, and what it has asked the database since the last time. */
async function withManyRows() {
  const { path, remove } = await temporaryFolder();
  const database = openDurable(join(path, "submissions.sqlite"));
  const store = await storeIn(database);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const collect = createCollector({ surveys: [survey], store, now: () => DURING });
  await collect(sending(submission()));
  // Copies with moments of their own, one a second.
  database.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS})
    insert into submissions (id, survey, version, digest, channel, language, finished_at, received_at, body, body_hash)
    select printf('%08x', i) || substr(id, 9), survey, version, digest, channel, language, finished_at,
      strftime('%Y-%m-%dT%H:%M:%fZ', received_at, -i || ' seconds'), body, body_hash from submissions, n`);
  const asked: string[] = [];
  const plan = spyOn(database, asked);
  const get = (path: string) =>
    collect(new Request(`http://localhost/api/${path}`, { headers: { Host: "localhost" } }), {
      peer: "127.0.0.1",
      httpVersion: "1.1",
    });
  return { get, asked: () => asked.splice(0), plan };
}

/** Notes what is read, and @returns a function that says how the database goes about one. */
function spyOn(database: Database.Database, asked: string[]) {
  const prepare = database.prepare.bind(database);
  const noting = (sql: string) => {
    const statement = prepare(sql);
    const all = statement.all.bind(statement);
    statement.all = (...parameters: unknown[]) => {
      asked.push(sql);
      return all(...parameters);
    };
    return statement;
  };
  database.prepare = noting as typeof prepare;
  return (sql: string) =>
    (prepare(`explain query plan ${sql}`).all(Array(sql.split("?").length - 1).fill("1")) as { detail: string }[])
      .map(({ detail }) => detail)
      .join("\n");
}

it("reads a page where it begins, and says no total that it would have to count for long", async () => {
  const { get, asked, plan } = await withManyRows();
  const first = (await (await get(`submissions?survey=${survey.id}&limit=50`)).json()) as {
    total: null;
    next: string;
    submissions: unknown[];
  };
  expect(first).toMatchObject({ total: null, next: expect.any(String) });
  const second = await (await get(`submissions?survey=${survey.id}&limit=50&after=${first.next}`)).json();
  expect(second).toMatchObject({ total: null });
  const ofPages = asked().filter((sql) => sql.includes("order by"));
  expect(ofPages).toHaveLength(2);
  expect(plan(ofPages[1]!)).toBe("SEARCH submissions USING INDEX submissions_survey (survey=? AND received_at<?)");
});

it("exports page by page, each from where it begins", async () => {
  const { get, asked, plan } = await withManyRows();
  const lines = (await (await get(`export.ndjson?survey=${survey.id}`)).text()).trim().split("\n");
  expect(lines).toHaveLength(ROWS + 1);
  const [, following] = [...new Set(asked().filter((sql) => sql.includes("order by")))];
  expect(plan(following!)).toBe("SEARCH submissions USING INDEX submissions_survey (survey=? AND received_at>?)");
});

it("reads no submission for results, once they are counted", async () => {
  const { get, asked } = await withManyRows();
  await get(`surveys/${survey.id}/results`);
  expect(asked().some((sql) => sql.includes('from "submissions"'))).toBe(true);
  await get(`surveys/${survey.id}/results`);
  const again = asked();
  expect(again.some((sql) => sql.includes('from "published_reports"'))).toBe(true);
  expect(again.filter((sql) => sql.includes('"submissions"'))).toEqual([]);
});
