import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { openDurable, storeIn } from "../src/sql/open-sqlite.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { submission, survey } from "./survey.ts";
import { planFor } from "./tally-equality.ts";

const units = Array.from({ length: 600 }, (_, i) => ({ id: `u${i}`, label: `Commune ${i}` }));

it("gives everybody else a turn while a nation's cells are written, also before listening", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = openDurable(join(path, "submissions.sqlite"));
  const store = await storeIn(database);
  onTestFinished(() => store.close());
  const row =
    database.prepare(`insert into submissions (id, survey, version, digest, channel, unit, language, finished_at, received_at, body, body_hash)
      values (?, ?, '1', ?, 'web', ?, 'vi', ?, ?, ?, '')`);
  database.exec("begin");
  for (const { id: unit } of units) {
    const body = submission({ context: { unit } });
    const { finishedAt: at } = body;
    row.run(body.id, survey.id, body.survey.digest, unit, at, at, JSON.stringify(body));
  }
  database.exec("commit");

  const written: number[] = [0];
  const prepare = database.prepare.bind(database);
  database.prepare = (sql: string) => {
    if (sql.startsWith('insert into "tallies"')) written[written.length - 1]!++;
    return prepare(sql);
  };
  const ended = new AbortController();
  const turns = (async () => {
    for (; !ended.signal.aborted; await turn()) written.push(0);
  })();
  const { changed } = await talliesOf(store).recount(await planFor(store, survey, { by: ["unit"], units }));
  ended.abort();
  await turns;
  expect(changed).toBe(units.length);
  expect(Math.max(...written)).toBeLessThan(units.length / 2);
});
