import { expect, it, onTestFinished } from "vitest";
import type { Submission } from "../../src/schema/index.ts";
import { createCollector, listen, openStore } from "../src/index.ts";
import { outageOf } from "../src/outages/outage.ts";
import { postgresOnDisk } from "./databases/postgres-on-disk.ts";
import { send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

const large = () => submission({ answers: { ...submission().answers, comment: "ô".repeat(2000) } });

it(
  "loses and doubles nothing while PostgreSQL's disk is full, whether it goes on, breaks down or begins again",
  { timeout: 300_000 },
  async () => {
    const server = await postgresOnDisk("100m");
    onTestFinished(server.remove);
    const { store } = await openStore(server.address);
    onTestFinished(() => store.close());
    const failures: unknown[] = [];
    const collect = createCollector({
      surveys: [survey],
      store,
      now: () => DURING,
      onFailure: (error) => failures.push(error),
      results: { renewHours: 0 },
    });
    const { url: address, close } = await listen({ fetch: collect, port: 0, hostname: "127.0.0.1" });
    onTestFinished(close);
    const url = `${address}/api`;
    const ready = async () => (await fetch(`${url}/ready`)).status;
    const results = async () => {
      const response = await fetch(`${url}/surveys/one-stop/results`);
      const { total } = (await response.json()) as { total?: { forms: number | null } };
      return { status: response.status, forms: total?.forms ?? 0 };
    };
    expect((await send(url, submission())).status).toBe(201);
    expect((await results()).status).toBe(200);

    const stored: string[] = [];
    const refused: Submission[] = [];
    const statuses = new Set<number>();
    const waits: number[] = [];
    /** Sends as many pages do at once, none of which hears of the others. */
    const sendMany = async (forms: readonly Submission[]): Promise<void> => {
      const answers = await Promise.all(forms.map((form) => send(url, form)));
      for (const [i, { status, headers }] of answers.entries()) {
        statuses.add(status);
        if (status === 201) stored.push(forms[i]!.id);
        else {
          refused.push(forms[i]!);
          waits.push(Number(headers.get("Retry-After")));
        }
      }
    };
    await sendMany(Array.from({ length: 40 }, large));
    expect((await results()).forms).toBe(41);
    // A little more than there is, so that it fills up soon.
    server.resize(`${Math.ceil((100 * 2 ** 20 - server.free()) / 2 ** 20) + 6}m`);
    while (!refused.length && stored.length < 20_000) await sendMany(Array.from({ length: 20 }, large));
    expect(refused.length).toBeGreaterThan(0);
    const seen = [];
    for (let i = 0; i < 10; i++) {
      await sendMany(Array.from({ length: 10 }, large));
      seen.push(await results());
    }
    expect([...statuses].sort()).toEqual([201, 503]);
    expect(Math.min(...waits)).toBeGreaterThan(0);
    // Where there is no room for its log of changes, PostgreSQL breaks down before it says why.
    const outages = new Set(failures.map(outageOf));
    expect([["full"], ["away"], ["away", "full"]]).toContainEqual([...outages].sort());
    // What is shown is of forms that are stored, or nothing is.
    for (const { status, forms } of seen) {
      expect([200, 503]).toContain(status);
      if (status === 200) expect(forms).toBeLessThanOrEqual(stored.length + 1);
    }

    server.resize("300m");
    await server.revive();
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    // As the pages do that kept them; each also once more, since some may have been stored without anybody hearing of it.
    const again = refused.splice(0);
    await sendMany(again);
    await sendMany(again);
    expect(refused).toEqual([]);
    const ids = new Set(stored);
    const lines = (await (await fetch(`${url}/export.ndjson`)).text()).trim().split("\n");
    const exported = lines.map((line) => (JSON.parse(line) as Submission).id);
    expect(exported.filter((id) => ids.has(id)).sort()).toEqual([...ids].sort());
    expect(exported.length).toBe(ids.size + 1);
    const { kept, fromRows } = await bothTallies(store, await planFor(store, survey, { by: ["channel"] }));
    expect(kept).toEqual(fromRows);
  },
);
