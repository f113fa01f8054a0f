import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/index.ts";
import { databaseOf } from "../databases/index.ts";
import { temporaryFolder } from "../databases/temporary-folder.ts";
import { program } from "../own-process.ts";
import { survey } from "../survey.ts";
import { bothTallies, planFor } from "../tally-equality.ts";
import { fuzz } from "./fuzz.ts";

const CASES = Number(process.env["CASES"] ?? 1_000_000);
const seed = Number(process.env["SEED"] ?? 1);

it(
  `takes ${CASES} hostile requests as a program, and needs no more memory at their end`,
  { timeout: 4 * 3_600_000 },
  async () => {
    const { path, remove } = await temporaryFolder();
    onTestFinished(remove);
    const database = await databaseOf("SQLite");
    onTestFinished(database.remove);
    const settings = {
      METRICS: "0",
      LIMIT_ADDRESS: "0",
      LIMIT_NETWORK: "0",
      // It takes what comes here for the flood that it is.
      PROOF: "off",
      TOKEN: "0123456789abcdef0123456789abcdef",
    };
    const { child, line, url, survey: named } = await program(path, settings, database);
    onTestFinished(() => void child.kill("SIGKILL"));
    const said: string[] = [];
    createInterface(child.stdout).on("line", (each) => said.push(each));
    const metrics = /http\S+\/metrics/.exec(line)![0];
    const figure = async (name: string) =>
      Number(new RegExp(`^${name} (\\S+)$`, "m").exec(await (await fetch(metrics)).text())?.[1]);

    /** What it needs of memory, in megabytes, at each look. */
    const needed: number[] = [];
    const { good, wrong, statuses } = await fuzz({
      url,
      seed,
      cases: CASES,
      named,
      during: async () => void needed.push((await figure("process_resident_memory_bytes")) / 1e6),
    });
    console.log(`${CASES} cases of seed ${seed}: ${JSON.stringify(statuses)}; ${good.length} good ones between`);
    console.log(
      `Megabytes: ${needed
        .filter((_, i) => i % Math.ceil(needed.length / 20) === 0)
        .map(Math.round)
        .join(" ")}`,
    );
    expect(wrong).toEqual([]);
    expect(await figure("collector_failures_total")).toBe(0);
    expect(said).toEqual([]);
    // The least of a stretch is what is left after it has tidied up.
    const least = (from: number, to: number) =>
      Math.min(...needed.slice(Math.floor(from * needed.length), Math.ceil(to * needed.length)));
    expect(least(0.8, 1)).toBeLessThan(1.25 * least(0.2, 0.4));

    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    const store = await openSqlite(database.address);
    onTestFinished(() => store.close());
    const lost: string[] = [];
    for (const id of good) if (!(await store.find(id))) lost.push(id);
    expect(lost).toEqual([]);
    const { period: _, ...open } = survey;
    const { kept, fromRows } = await bothTallies(store, await planFor(store, open, { by: ["channel"] }));
    expect(kept).toEqual(fromRows);
  },
);
