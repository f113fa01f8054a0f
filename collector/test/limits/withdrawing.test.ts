import { describe, expect, it, onTestFinished } from "vitest";
import { receiptOf } from "../../../src/schema/index.ts";
import { createCollector } from "../../src/index.ts";
import { inOneOf, databaseOf } from "../databases/index.ts";
import { sending } from "../running.ts";
import { DURING, submission, survey } from "../survey.ts";

const PROXY = "10.0.0.2";

describe.each(inOneOf("SQLite"))("withdrawing by receipt, in %s and behind a named proxy,", (kind) => {
  it("is limited tightly for each citizen, and the code of somebody else is not found by trying", async () => {
    const database = await databaseOf(kind);
    const store = await database.open();
    onTestFinished(async () => {
      await store.close();
      await database.remove();
    });
    const clock = { time: 0 };
    const limits = { proxies: [PROXY], clock: () => clock.time };
    const handle = createCollector({ surveys: [survey], store, token: "secret", now: () => DURING, limits });
    const sent = Array.from({ length: 40 }, () => submission());
    for (const each of sent) expect((await handle(sending(each), { peer: PROXY })).status).toBe(201);
    /** As the proxy hands it on; what stands left of the last address was only claimed. */
    const withdraw = async (client: string, receipt: string, i = 0) => {
      const headers = { "X-Forwarded-For": `198.51.100.${i}, ${client}` };
      const request = new Request(`http://localhost/api/submissions/${receipt}`, { method: "DELETE", headers });
      return (await handle(request, { peer: PROXY })).status;
    };
    const statuses: Record<number, number> = {};
    for (const [i, { id }] of sent.entries()) {
      const status = await withdraw("203.0.113.7", receiptOf(id), i);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses).toEqual({ 204: 15, 429: 25 });
    expect(await store.count()).toBe(25);
    // Another citizen behind the same proxy is not kept waiting.
    const left = sent.slice(15);
    expect(await withdraw("192.0.2.1", receiptOf(left[0]!.id))).toBe(204);
    clock.time += 60_000;
    const later = [];
    for (const { id } of left.slice(1, 6)) later.push(await withdraw("203.0.113.7", receiptOf(id)));
    expect(later).toEqual([204, 204, 204, 429, 429]);
    // Codes that nobody has: ten at once, and then no answer says whether there is one.
    const guesses = [];
    for (let i = 0; i < 12; i++) guesses.push(await withdraw("192.0.2.9", `ZZZZ-${1000 + i}`));
    expect(guesses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
    expect(await withdraw("192.0.2.9", receiptOf(left[10]!.id))).toBe(429);
    expect(await store.count()).toBe(21);
  });
});
