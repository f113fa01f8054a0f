import type { DimensionValue, Tally } from "../../../src/report/index.ts";
import { type Submission, TRACKS } from "../../../src/schema/index.ts";
import { marksBy } from "../quarantine/marks.ts";
import type { StoreTransaction } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { type TrackCell, cellFinder, cellName } from "./cell-of.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { MISSES } from "./parts.ts";
import type { Plan } from "./plan.ts";

/*
 * What was published by another plan, counted by the present one: the same forms, divided otherwise. If it were forgotten, the next edition would
 * have every form that has come, and whoever subtracts the one before it would have what a single person said.
 */

type Key = [...DimensionValue[], partial: boolean];
const keyOf = (cell: string): Key => JSON.parse(cell || "[]") as Key;

/** The published forms of a cell. */
export interface CarriedCell extends TrackCell {
  tally: Tally;
}

/** Finds again what other plans have published of a survey. */
export interface Carrier {
  /**
   * Asked of each form, in the order of arrival: a cell is published as a whole, so its published forms are those that came first and were not
   * out of the figures then. Forms that were withdrawn or corrected since are not known; others stand in for them.
   * @param now the cell in which the present plan counts it
   * @returns the cell in which it is published; nothing where it is not
   */
  placeOf(form: StoredSubmission, submission: Submission, now: TrackCell): TrackCell | undefined;
  /** Counts a form that is published in another cell than it is counted in now. */
  count(submission: Submission, place: TrackCell): void;
  /** The cells of these. */
  others(): CarriedCell[];
}

/**
 * A unit that there is no more keeps its published cell, and is reported among the unknown ones; see `publish`. A unit that is founded takes its
 * forms along.
 * @returns nothing where no other plan has published anything
 */
export async function carrierOf(tx: StoreTransaction, plan: Plan): Promise<Carrier | undefined> {
  const { survey, surveys, digest, options } = plan;
  const { by = [] } = options;
  const then = Object.fromEntries(by.map((dimension) => [dimension, new Set<string>()]));
  const left = new Map<string, number>();
  for (const other of new Set((await tx.plans(survey)).values())) {
    if (other === digest || other === MISSES) continue;
    for (const track of TRACKS) {
      for (const { cell, forms, published } of await tx.sizes({ survey, track, plan: other })) {
        if (!forms && !published) continue;
        const values = keyOf(cell).slice(0, -1) as DimensionValue[];
        // Other dimensions begin anew.
        if (values.length !== by.length) continue;
        for (const [d, value] of values.entries()) if (value !== null) then[by[d]!]!.add(value);
        if (published) left.set(cellName({ track, cell }), published);
      }
    }
  }
  if (!left.size) return undefined;
  const wasIn = await inLastEditions(tx, survey);
  const cellThen = cellFinder({ surveys, options: { ...options, known: then } });
  const both = Object.fromEntries(by.map((name) => [name, new Set([...then[name]!, ...(options.known[name] ?? [])])]));
  const counters = new Map<string, CarriedCell & Pick<ReturnType<Plan["counterBy"]>, "count">>();
  return {
    placeOf(form, submission, now) {
      const was = cellThen(submission);
      const name = cellName(was);
      const more = left.get(name) ?? 0;
      if (!more || !wasIn(form, name)) return undefined;
      left.set(name, more - 1);
      const key = keyOf(now.cell);
      return { ...now, cell: JSON.stringify(keyOf(was.cell).map((value, d) => value ?? key[d])) };
    },
    count(submission, place) {
      const name = cellName(place);
      let found = counters.get(name);
      if (!found) {
        const tally = emptyTallyOf(plan, place.track);
        found = { ...place, tally, ...plan.counterBy(tally, both) };
        counters.set(name, found);
      }
      found.count(submission);
    },
    others: () => [...counters.values()].map(({ track, cell, tally }) => ({ track, cell, tally })),
  };
}

/** Tells whether a form was in the figures when its cell was last published, as far as quarantines say. */
async function inLastEditions(tx: StoreTransaction, survey: string) {
  const last = new Map<string, string>();
  for (const track of TRACKS)
    for (const { at, cells } of (await tx.quarantines?.editionCells({ survey, track })) ?? [])
      for (const cell of cells) last.set(cellName({ track, cell }), at);
  const marksOf = marksBy((await tx.quarantines?.quarantines(survey)) ?? []);
  return (form: StoredSubmission, cell: string): boolean => {
    const { isUntouched, isOutAt } = marksOf(form);
    if (isUntouched) return true;
    const at = last.get(cell);
    return at === undefined ? form.quarantine === undefined : form.receivedAt <= at && !isOutAt(at);
  };
}
