import { expect, it } from "vitest";
import { recorderOf } from "../src/recording/recorder.ts";
import type { StoredSubmission } from "../src/index.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { emptyMemory, memoryStore } from "./stores/memory-store.ts";
import { DURING, submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

const AT = DURING.toISOString();
const by = ["channel"];

function stored(channel: string): StoredSubmission {
  const body = submission({ channel });
  const { id, language, finishedAt } = body;
  const { id: of, ...named } = body.survey;
  const rest = { channel, unit: null, language, revision: 1, partial: false, finishedAt, receivedAt: AT };
  return { id, survey: of, ...named, ...rest, body: JSON.stringify(body), bodyHash: "" };
}

async function started() {
  const store = memoryStore(emptyMemory());
  const plan = await planFor(store, survey, { by });
  const [recorder, tallies] = [recorderOf(store), talliesOf(store)];
  const add = async (channel: string): Promise<string> => {
    const each = stored(channel);
    expect(await recorder.keep(each, survey, plan)).toBe(true);
    return each.id;
  };
  const published = async () => {
    const cells: string[] = [];
    for await (const batch of tallies.published(plan, "citizen")) cells.push(...batch);
    return cells.length;
  };
  return { store, plan, recorder, tallies, add, published };
}

it("counts nothing before the first recount, and each change after it", async () => {
  const { store, plan, recorder, tallies, add } = await started();
  const first = await add("web");
  expect([await tallies.isKept(plan), await tallies.hasForms(plan, "citizen")]).toEqual([false, false]);
  expect(await tallies.recount(plan)).toEqual({ forms: 1, changed: 1 });
  await add("web");
  await add("kiosk");
  await recorder.withdraw(first, AT, plan);
  const { kept, fromRows } = await bothTallies(store, plan);
  expect(kept).toEqual(fromRows);
  expect(await tallies.recount(plan)).toEqual({ forms: 2, changed: 0 });
});

it("publishes a group when enough of it has come, and another edition only then", async () => {
  const { plan, tallies, add, published } = await started();
  await tallies.recount(plan);
  const publish = () => tallies.renew(plan, "citizen", { threshold: 2, at: AT });
  await add("web");
  await publish();
  expect([await published(), (await tallies.edition(plan, "citizen")).number]).toEqual([0, 0]);
  await add("web");
  await publish();
  await publish();
  expect([await published(), await tallies.edition(plan, "citizen")]).toEqual([1, { issuedAt: AT, number: 1 }]);
});

it("forgets what was published by another plan, and counts its editions on", async () => {
  const { store, plan, tallies, add } = await started();
  await tallies.recount(plan);
  await add("web");
  await add("web");
  await tallies.renew(plan, "citizen", { threshold: 2, at: AT });
  const other = await planFor(store, survey, { by: ["unit"] });
  expect(await tallies.recount(other)).toEqual({ forms: 2, changed: 1 });
  expect(await tallies.edition(other, "citizen")).toEqual({ issuedAt: null, number: 2 });
  expect([await tallies.isKept(plan), await tallies.isKept(other)]).toEqual([false, true]);
});
