import { createCollector, openSqlite, postgresStore } from "../../../collector/src/index.ts";
import { countSurveys } from "../../../collector/src/results/count-surveys.ts";
import { openDurable } from "../../../collector/src/sql/open-sqlite.ts";
import type { Store } from "../../../collector/src/store/store.ts";
import { poolOf } from "./databases.ts";
import { TEMPLATES, submissions, survey, units } from "./submissions.ts";

/*
 * Fills a database in bulk, in a process of its own: a few hundred submissions come as all do, and the database copies them, each with an
 * id and a moment of its own. What was counted of the few is multiplied.
 */
const [kind, folder, database, rows] = process.argv.slice(2) as ["SQLite" | "PostgreSQL", string, string, string];

/** Copies of each that one statement makes. */
const AT_ONCE = 100;

const copies = Math.round(Number(rows) / TEMPLATES);

async function sendAFew(store: Store): Promise<void> {
  await countSurveys([survey], store, { units });
  const collect = createCollector({ surveys: [survey], store, results: { units } });
  const next = submissions();
  const headers = { "Content-Type": "application/json" };
  for (let i = 0; i < TEMPLATES; i++) {
    const { status } = await collect(
      new Request("http://a/api/submissions", { method: "POST", body: next(), headers }),
    );
    if (status !== 201) throw new Error(`A submission was answered with ${status}.`);
  }
  await store.close();
}

const COLUMNS = "version, digest, channel, unit, language, finished_at, body_hash, revision, partial";

/** Copies with the numbers from the first to the last. The moments go back from now, a hundred to a second. */
const copying = (numbers: string, uuid: string, moment: string): string => `
  with made as materialized (select s.*, ${uuid} as made_id, ${moment} as made_at from (select * from submissions order by received_at, id limit ${TEMPLATES}) s cross join (${numbers}) numbers)
  insert into submissions (id, survey, received_at, body, ${COLUMNS})
  select made_id, survey, made_at, replace(body, id, made_id), ${COLUMNS} from made`;

const HEX = "lower(hex(randomblob";
const SQLITE = {
  numbers: `with recursive n(i) as (select $1 union all select i + 1 from n where i < $2) select i from n`,
  uuid: `${HEX}(4))) || '-' || ${HEX}(2))) || '-4' || substr(${HEX}(2))), 2) || '-8' || substr(${HEX}(2))), 2) || '-' || ${HEX}(6)))`,
  moment: `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', (numbers.i * -5) || ' seconds')`,
};
const POSTGRES = {
  numbers: `select generate_series($1::int, $2::int) as i`,
  uuid: `gen_random_uuid()::text`,
  moment: `to_char((now() - numbers.i * interval '5 seconds') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/** So many times what was counted. */
const times = (counts: string): string =>
  JSON.stringify(
    JSON.parse(counts, (key, value: unknown) =>
      typeof value === "number" && key !== "tallyVersion" ? value * copies : value,
    ),
  );

interface Cell {
  cell: string;
  counts: string;
}

if (kind === "SQLite") {
  await sendAFew(await openSqlite(database));
  const file = openDurable(database);
  file.pragma("synchronous = OFF");
  file.pragma("cache_size = -1000000");
  const copy = file.prepare(copying(SQLITE.numbers, SQLITE.uuid, SQLITE.moment));
  for (let at = 1; at < copies; at += AT_ONCE) copy.run([at, Math.min(at + AT_ONCE, copies) - 1]);
  for (const { cell, counts } of file.prepare("select cell, counts from tallies").all([]) as Cell[])
    file
      .prepare(`update tallies set counts = ?, forms = forms * ${copies}, stamp = '' where cell = ?`)
      .run([times(counts), cell]);
  file.exec("analyze");
  file.pragma("wal_checkpoint(truncate)");
  file.close();
} else {
  await sendAFew(await postgresStore(poolOf(folder, database)));
  const pool = poolOf(folder, database);
  const copy = copying(POSTGRES.numbers, POSTGRES.uuid, POSTGRES.moment);
  for (let at = 1; at < copies; at += AT_ONCE) await pool.query(copy, [at, Math.min(at + AT_ONCE, copies) - 1]);
  const { rows: cells } = await pool.query<Cell>("select cell, counts from tallies");
  for (const { cell, counts } of cells)
    await pool.query(`update tallies set counts = $1, forms = forms * ${copies}, stamp = '' where cell = $2`, [
      times(counts),
      cell,
    ]);
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
  await pool.end();
}
process.send!("loaded");
process.disconnect();
