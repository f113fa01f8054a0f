import type { DimensionValue, Unit } from "../../../src/report/index.ts";
import type { Track } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import type { Store, StoreReader } from "../store/store.ts";
import { PARTS } from "./parts.ts";
import { type Past, pastOf } from "./past.ts";
import type { Plan } from "./plan.ts";
import { type Pending, releasable } from "./releasable.ts";
import { unitsAbove } from "./units-above.ts";

export interface Renewal {
  threshold: number;
  /** The tree of units that the report will have. */
  units?: readonly Unit[] | undefined;
  /** Now, ISO 8601 in UTC. */
  at: string;
  /** See `Edition.made`. */
  made?: string | undefined;
}

/** So many cells in one statement take a few milliseconds. */
const BATCH = 50;

/** Publishes the cells that may be, as they are now; when the last time was on another day, also when nothing has changed. */
export async function publish(store: Store, plan: Plan, track: Track, renewal: Renewal): Promise<void> {
  const { at, made, threshold, units } = renewal;
  const of = { survey: plan.survey, track };
  const isOld = (issuedAt: string | null) => issuedAt !== null && issuedAt.slice(0, 10) !== at.slice(0, 10);
  // Most who ask find nothing to do, and need hold up nobody.
  const { issuedAt } = await store.edition(of);
  if (!isOld(issuedAt) && !(await changesOf(store, plan, track, renewal)).length) return;
  // It may read all forms.
  const past = await pastOf(store, plan, track, { threshold, units, nameOf: (cell) => asKnown(cell, plan) });
  if (!isOld(issuedAt) && !(await changesOf(store, plan, track, renewal, past)).length) return;
  await store.transact(async (tx) => {
    // Two that publish at once do it one after the other. And nobody stores meanwhile: a form would nearly always come between the look
    // and the write.
    await tx.holdPlans(plan.survey, PARTS);
    const edition = await tx.edition(of);
    // Somebody has published or taken forms out since the look.
    if (!(await past.isCurrent(tx))) return;
    const cells = await changesOf(tx, plan, track, renewal, past);
    // Somebody else has done it since the look.
    if (!isOld(edition.issuedAt) && !cells.length) return;
    const breathe = breather();
    for (let i = 0; i < cells.length; i += BATCH) {
      await breathe();
      await tx.publishCells(of, cells.slice(i, i + BATCH));
    }
    const number = edition.number + 1;
    await tx.setEdition(of, { issuedAt: at, number, made });
    if (cells.length)
      await tx.quarantines?.addEditionCells(of, { number, at: await newest(tx, plan.survey, at), cells });
  });
}

/** The moment of the newest form, where that is later than now: clocks differ, and a form may have come while this began. */
async function newest(tx: StoreReader, survey: string, at: string): Promise<string> {
  const [form] = await tx.page({ survey, order: "newest-first", limit: 1 });
  return form && form.receivedAt > at ? form.receivedAt : at;
}

/** The cells that may be published now. */
async function changesOf(
  store: StoreReader,
  plan: Plan,
  track: Track,
  { threshold, units }: Renewal,
  past?: Past,
): Promise<string[]> {
  const sizes = await store.sizes({ survey: plan.survey, track, plan: plan.digest });
  // What is published of a unit that there is no more is reported among the unknown ones, so its forms come and go with theirs.
  const together = new Map<string, Pending & { of: string[] }>();
  for (const { cell, forms, published } of sizes) {
    const name = asKnown(cell, plan);
    const sum = together.get(name) ?? { cell: name, published: 0, more: 0, of: [] };
    together.set(name, sum);
    sum.published += published;
    sum.more += forms - published;
    sum.of.push(cell);
  }
  const above = unitsAbove(plan.options.by ?? [], units);
  const open = releasable([...together.values()], threshold, above, past?.heldBack);
  return [...open].flatMap((name) => together.get(name)!.of);
}

/** The name of the cell in which the plan counts the forms of this one. */
function asKnown(cell: string, { options: { by = [], known } }: Plan): string {
  if (!cell) return cell;
  const key = JSON.parse(cell) as (DimensionValue | boolean)[];
  const isUnknown = (value: DimensionValue | boolean, d: number): boolean =>
    typeof value === "string" && by[d] !== "wave" && !known[by[d]!]?.has(value);
  return JSON.stringify(key.map((value, d) => (isUnknown(value, d) ? null : value)));
}
