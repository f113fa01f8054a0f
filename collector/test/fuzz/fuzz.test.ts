import { describe, expect, it, onTestFinished } from "vitest";
import { runs } from "../../../test/support/long.ts";
import { checkSubmission } from "../../../src/schema/index.ts";
import { createCollector, listen } from "../../src/index.ts";
import { inOrder } from "../../src/in-order.ts";
import { DATABASE_KINDS, databaseOf } from "../databases/index.ts";
import { DURING, survey } from "../survey.ts";
import { bothTallies, planFor } from "../tally-equality.ts";
import { fuzz } from "./fuzz.ts";

const seed = Number(process.env["SEED"] ?? 1);

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("answers whatever comes, fails for nothing, and stores what is right", { timeout: 3_600_000 }, async () => {
    const database = await databaseOf(kind);
    onTestFinished(database.remove);
    const store = await database.open();
    onTestFinished(() => store.close());
    const failures: unknown[] = [];
    const collector = createCollector({
      surveys: [survey],
      store,
      now: () => DURING,
      limits: { perMinute: 0, perMinuteOfNetwork: 0 },
      results: { disclosure: "none", renewHours: 0 },
      onFailure: (error) => failures.push(error),
      onNotice: () => {},
    });
    const server = await listen({ fetch: collector, port: 0, hostname: "127.0.0.1", patience: 4000 });
    onTestFinished(server.close);
    const cases = kind === "SQLite" ? runs(1000, 100_000) : runs(200, 30_000);
    const url = `${server.url}/api`;
    // From the first who asks on, every form is counted as it comes.
    await fetch(`${url}/surveys/one-stop/results`);
    const { good, wrong, statuses } = await fuzz({ url, seed, cases });
    expect(wrong).toEqual([]);
    expect(failures).toEqual([]);
    // It has come through to what each of these judges.
    if (kind === "SQLite")
      for (const status of [200, 201, 303, 400, 404, 405, 409, 413, 415, 422])
        expect(Object.keys(statuses)).toContain(String(status));
    const stored = new Set<string>();
    for await (const { id, body } of inOrder(store, survey.id)) {
      stored.add(id);
      expect(checkSubmission(survey, JSON.parse(body)).faults).toEqual([]);
    }
    expect(good.filter((id) => !stored.has(id))).toEqual([]);
    expect(stored.size).toBe(await store.count());
    const { kept, fromRows } = await bothTallies(store, await planFor(store, survey, { by: ["channel"] }));
    expect(kept).toEqual(fromRows);
  });
});
