import assert from "node:assert/strict";
import fc from "fast-check";
import { tallyOf } from "../../../src/report/index.ts";
import { type Submission, canonical } from "../../../src/schema/index.ts";
import { inOrder } from "../in-order.ts";
import { registryOf } from "../registry.ts";
import type { Store } from "../store/store.ts";
import type { Plan } from "../tallies/plan.ts";
import { plansOf } from "../tallies/plans.ts";
import { talliesOf } from "../tallies/tallies.ts";
import { bounded } from "./bounded.ts";
import type { CaseTable, Given } from "./case.ts";
import { collectorOn } from "./collector.ts";
import { partialSubmission, submission, survey } from "./sample.ts";

const step = fc.record({
  /** Which of four people. */
  who: fc.nat(3),
  does: fc.constantFrom("partial", "complete", "complete", "withdraw", "again"),
  channel: fc.constantFrom("web", "kiosk"),
  staff: fc.constantFrom("good", "bad"),
  track: fc.constantFrom(undefined, undefined, "self", "verified"),
  /** Over which of two connections. */
  over: fc.nat(1),
});

export const counting = (runs: number): CaseTable => ({
  async "has tallies that equal a recount after any sequence, one after the other or at once, over two connections"({
    store,
    open,
  }: Given) {
    const collectors = [collectorOn(store), collectorOn(await open())];
    // The first who asks has everything counted; from then on, each change is counted as it comes.
    await collectors[0]!.results();
    const plan = await planOn(store);
    const sequences = fc.tuple(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(sequences, async ([steps, atOnce]) => {
        const people = Array.from({ length: 4 }, () => ({ id: submission().id, revision: 0, last: submission() }));
        const changes = steps.map(({ who, does, channel, staff, track, over }) => () => {
          const person = people[who]!;
          const { send, withdraw } = collectors[over]!;
          if (does === "withdraw") return withdraw(person.id);
          if (does !== "again") {
            const parts = { id: person.id, revision: ++person.revision, channel };
            const answers = { staff, comment: "Tốt" };
            person.last =
              does === "partial"
                ? partialSubmission(parts)
                : submission({ ...parts, answers, ...(track && { track: track as "self" | "verified" }) });
          }
          return send(person.last);
        });
        const statuses: number[] = [];
        if (atOnce)
          statuses.push(...(await Promise.all(changes.map((change) => change()))).map(({ status }) => status));
        else for (const change of changes) statuses.push((await change()).status);
        // 404: withdrawn before it came. 409: partial after complete. 410: newer than what was withdrawn.
        assert.deepEqual(
          statuses.filter((status) => ![201, 204, 404, 409, 410].includes(status)),
          [],
        );
        await assertCounted(store, plan);
      }),
      { numRuns: runs },
    );
    assert.ok(await talliesOf(store).isKept(plan));
    assert.equal((await talliesOf(store).recount(plan)).changed, 0);
    await assertCounted(store, plan);
  },
});

const planOn = async (store: Store): Promise<Plan> =>
  (await plansOf(registryOf([survey]), store, { by: ["channel"], waves: [] })(survey.id))!;

async function assertCounted(store: Store, plan: Plan): Promise<void> {
  const all: Submission[] = [];
  for await (const { body } of bounded(inOrder(store, plan.survey))) all.push(JSON.parse(body) as Submission);
  for (const track of ["citizen", "self", "verified"] as const) {
    const own = all.filter((each) => (each.track ?? "citizen") === track);
    const counted = await talliesOf(store).current(plan, track);
    assert.equal(canonical(counted), canonical(tallyOf(plan.surveys, own, { ...plan.options, track })));
  }
}
