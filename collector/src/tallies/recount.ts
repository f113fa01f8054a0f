import type { Counter, Tally } from "../../../src/report/index.ts";
import { type Submission, TRACKS, type Track, canonical } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import { inOrder } from "../in-order.ts";
import type { Store, StoreTransaction } from "../store/store.ts";
import type { TrackOf } from "../store/stored.ts";
import { cellsInOrder } from "./cells-in-order.ts";
import { type TrackCell, cellName } from "./cell-of.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { formsIn } from "./forms-in.ts";
import { compare } from "./compare.ts";
import { PARTS } from "./parts.ts";
import { type CarriedCell, type Carrier, carrierOf } from "./carried.ts";
import { lastEditions } from "./last-edition.ts";
import type { Plan } from "./plan.ts";

export interface Recount {
  /** Submissions counted. */
  forms: number;
  /** Cells whose tally was another one than it is now. */
  changed: number;
}

/**
 * Counts a survey's submissions anew, and has them counted by this plan from then on. What is sent meanwhile waits.
 * Cells that were counted by the same plan keep what is published of them. What was published by another plan is divided by this one; see `carried`.
 */
export function recount(store: Store, plan: Plan): Promise<Recount> {
  const { survey, digest } = plan;
  return store.transact(async (tx) => {
    const carrier = await carrierOf(tx, plan);
    const last = await lastEditions(tx, plan);
    await tx.setPlans(survey, PARTS, digest);
    const isAnew = (await tx.dropCells(survey, digest)) > 0;
    const until = isAnew ? await lastPublications(tx, survey) : new Map<Track, LastAt>();
    if (isAnew) await forgetReports(tx, survey, [...last.keys()]);

    const before = new Map<string, TrackCell & { tally: string }>();
    for (const track of TRACKS) {
      for await (const cells of cellsInOrder(tx, { survey, track, plan: digest, counts: "current" }))
        for (const { cell, tally } of cells) before.set(cellName({ track, cell }), { track, cell, tally });
    }
    const counted = await countAll(tx, plan, carrier);
    const published = [
      ...[...publishedIn(counted), ...(carrier?.others() ?? [])].filter(({ track }) => !last.has(track)),
      ...[...last.values()].flat(),
    ];
    // A cell that lost its last form stays: something of it may be published.
    for (const { track, cell } of [...before.values(), ...published]) {
      const name = cellName({ track, cell });
      if (!counted.has(name)) counted.set(name, { track, cell, tally: emptyTallyOf(plan, track) });
    }
    for (const [track, lastAt] of until) {
      const cells = published.filter((each) => each.track === track).map(({ cell }) => cell);
      await summarise(tx, { survey, track }, cells, lastAt);
    }
    let changed = 0;
    const breathe = breather();
    for (const { track, cell, tally } of published) {
      await breathe();
      await tx.setCell({ survey, track, cell }, { plan: digest, forms: formsIn(tally), tally: JSON.stringify(tally) });
      await tx.publishCells({ survey, track }, [cell]);
    }
    for (const [name, { track, cell, tally }] of counted) {
      await breathe();
      if (canonical(JSON.parse(before.get(name)?.tally || "null")) === canonical(tally)) continue;
      changed++;
      await tx.setCell({ survey, track, cell }, { plan: digest, forms: formsIn(tally), tally: JSON.stringify(tally) });
    }
    return { forms: [...counted.values()].reduce((sum, { tally }) => sum + formsIn(tally), 0), changed };
  });
}

/** Reports that were published by another plan are no editions of what is counted now. */
async function forgetReports(tx: StoreTransaction, survey: string, except: readonly Track[]): Promise<void> {
  for (const track of TRACKS) {
    if (except.includes(track)) continue;
    const { number } = await tx.edition({ survey, track });
    if (number > 0) await tx.setEdition({ survey, track }, { issuedAt: null, number: number + 1 });
  }
}

/** When a cell was last published, as far as anybody knows; at the latest, when anything was. */
type LastAt = (cell: string) => string;

/** Of each track of which anything is published. */
async function lastPublications(tx: StoreTransaction, survey: string): Promise<Map<Track, LastAt>> {
  const found = new Map<Track, LastAt>();
  if (!tx.quarantines) return found;
  for (const track of TRACKS) {
    const { issuedAt } = await tx.edition({ survey, track });
    const publications = await tx.quarantines.editionCells({ survey, track });
    const latest = publications.at(-1)?.at ?? issuedAt;
    if (latest === null) continue;
    const last = new Map(publications.flatMap(({ at, cells }) => cells.map((cell): [string, string] => [cell, at])));
    found.set(track, (cell) => last.get(cell) ?? latest);
  }
  return found;
}

/** Other cells have other pasts: which of their forms came together, nobody knows any more. */
async function summarise(tx: StoreTransaction, of: TrackOf, cells: readonly string[], lastAt: LastAt): Promise<void> {
  await tx.quarantines!.forgetEditionCells(of);
  const moments = [...new Set(cells.map(lastAt))].sort(compare);
  for (const [i, at] of moments.entries()) {
    const own = cells.filter((cell) => lastAt(cell) === at);
    await tx.quarantines!.addEditionCells(of, { number: i + 1 - moments.length, at, cells: own });
  }
}

type CountedCell = TrackCell & {
  tally: Tally;
  /** Whether some of its forms are published in this cell, by another plan. */
  isPublished?: true;
  /** The counts of these, where there are others. */
  earlier?: { tally: Tally; counter: Counter };
};

/** What of the counted cells is published. */
const publishedIn = (counted: ReadonlyMap<string, CountedCell>): CarriedCell[] =>
  [...counted.values()].flatMap(({ track, cell, tally, isPublished, earlier }) =>
    isPublished ? { track, cell, tally: earlier?.tally ?? tally } : [],
  );

async function countAll(tx: StoreTransaction, plan: Plan, carrier?: Carrier): Promise<Map<string, CountedCell>> {
  const counted = new Map<string, CountedCell & Counter>();
  for await (const form of inOrder(tx, plan.survey)) {
    const isOut = form.quarantine !== undefined;
    if (isOut && !carrier) continue;
    const submission = JSON.parse(form.body) as Submission;
    const found = plan.cellOf(submission);
    const place = carrier?.placeOf(form, submission, found);
    if (isOut && !place) continue;
    let entry = counted.get(cellName(found));
    if (!entry) {
      const tally = emptyTallyOf(plan, found.track);
      entry = { ...found, tally, ...plan.counter(tally) };
      counted.set(cellName(found), entry);
    }
    const isHere = place?.cell === found.cell;
    if (carrier && (isOut || !isHere) && !entry.earlier) {
      const tally = structuredClone(entry.tally);
      entry.earlier = { tally, counter: plan.counter(tally) };
    }
    if (isHere) {
      entry.isPublished = true;
      entry.earlier?.counter.count(submission);
    } else if (carrier && place) carrier.count(submission, place);
    // What was taken out since it was published stays published, until the next edition may lack it.
    if (!isOut) entry.count(submission);
  }
  return counted;
}
