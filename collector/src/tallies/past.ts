import type { Unit } from "../../../src/report/index.ts";
import type { Submission, Track } from "../../../src/schema/index.ts";
import { inOrder } from "../in-order.ts";
import { marksBy } from "../quarantine/marks.ts";
import type { EditionCells, Quarantine } from "../quarantine/quarantines.ts";
import { arrivedIn } from "../quarantine/wave.ts";
import type { Store, StoreReader, StoreTransaction } from "../store/store.ts";
import { type Atom, tellsOfFew } from "./tells-of-few.ts";
import type { Plan } from "./plan.ts";
import type { HeldBack, Pending } from "./releasable.ts";

/*
 * Without quarantines, each edition of a group has at least `threshold` forms that no edition had before. Whatever anybody adds and subtracts: all of the
 * newest ones in the latest edition that they use are left. Forms that are taken out or brought back may be part of what came between two editions,
 * and then the rest of it is left over. So such a group needs as many new forms, or the past of its forms has to show that nothing small is left.
 */

/** What earlier editions had of the forms that quarantines have taken out or brought back since. */
export interface Past {
  /** What has to wait, of the cells that quarantines have changed. */
  heldBack?: HeldBack;
  /** Whether it is still the past, in the transaction that publishes. */
  isCurrent(tx: StoreTransaction): Promise<boolean>;
}

/** Forms of a cell that have one past. */
interface Kin {
  forms: number;
  /** The numbers of the editions of their cell that have them. */
  editions: readonly number[];
  isCounted: boolean;
}

export interface PastOptions {
  threshold: number;
  /** What is below the units of quarantines. */
  units?: readonly Unit[] | undefined;
  /** The name by which a cell is published. */
  nameOf: (cell: string) => string;
}

/** Reads all forms of a survey, if a quarantine has changed a published cell since it was last published. */
export async function pastOf(store: Store, plan: Plan, track: Track, options: PastOptions): Promise<Past> {
  const { survey } = plan;
  const { threshold, units, nameOf } = options;
  // Only forms of citizens are taken out.
  if (track !== "citizen" || !store.quarantines) return { isCurrent: async () => true };
  const quarantines = await store.quarantines.quarantines(survey);
  const { number } = await store.edition({ survey, track });
  const isCurrent: Past["isCurrent"] = async (tx) =>
    (await tx.edition({ survey, track })).number === number &&
    JSON.stringify(await tx.quarantines!.quarantines(survey)) === JSON.stringify(quarantines);
  if (!quarantines.length) return { isCurrent };
  const known = await publicationsOf(store, { survey, track }, nameOf);
  const changed = await changedCells(store, plan, quarantines, known);
  if (!changed.size) return { isCurrent };

  const { kin, unsure } = await kinOf(store, plan, track, marksBy(quarantines, units), known);
  return {
    isCurrent,
    heldBack(cells, open) {
      const touched = open.flatMap(({ cell }) => (changed.has(cell) ? cell : []));
      return touched.length && !isSafe(cells, open) ? touched : [];
    },
  };

  function isSafe(cells: readonly Pending[], open: readonly Pending[]): boolean {
    const old = open
      .flatMap(({ cell }) => kin.get(cell) ?? [])
      .filter(({ isCounted, editions }) => isCounted && editions.length);
    const all = sum(open.map(({ published, more }) => published + more));
    const fresh = all - sum(old.map(({ forms }) => forms));
    if (fresh >= threshold) return true;
    if (!known.isComplete || cells.some(({ cell }) => unsure.has(cell))) return false;
    return !tellsOfFew(atomsOf(cells, new Set(open.map(({ cell }) => cell)), fresh), threshold);
  }

  /** @param open the cells that the next edition has as they are now */
  function atomsOf(cells: readonly Pending[], open: ReadonlySet<string>, fresh: number): Atom[] {
    const published = cells.flatMap(({ cell }) => known.of(cell));
    const numbers = [...new Set(published.map((each) => each.number))].sort((a, b) => a - b);
    const atoms = new Map<string, { forms: number; isIn: boolean[] }>();
    const add = (forms: number, isIn: boolean[]): void => {
      const name = isIn.map(Number).join("");
      const atom = atoms.get(name) ?? { forms: 0, isIn };
      atom.forms += forms;
      atoms.set(name, atom);
    };
    add(Math.max(0, fresh), [...numbers.map(() => false), true]);
    for (const { cell } of cells) {
      const own = known.of(cell).map((each) => each.number);
      const shown = numbers.map((each) => own.filter((one) => one <= each).at(-1));
      for (const { forms, editions, isCounted } of kin.get(cell) ?? []) {
        // Those that no edition had are the fresh ones.
        if (!editions.length) continue;
        const isIn = shown.map((each) => each !== undefined && editions.includes(each));
        add(forms, [...isIn, open.has(cell) ? isCounted : isIn.at(-1) === true]);
      }
    }
    return [...atoms.values()];
  }
}

interface KnownPublications {
  /** In the order of their numbers. */
  of(cell: string): readonly EditionCells[];
  /** Until when editions may have had forms without anybody knowing which. "" where every edition is known. */
  unknownUntil: string;
  /** Whether every edition is known. */
  isComplete: boolean;
}

const isSummary = ({ number }: EditionCells): boolean => number <= 0;

async function publicationsOf(
  store: Store,
  of: { survey: string; track: Track },
  nameOf: (cell: string) => string,
): Promise<KnownPublications> {
  const publications = await store.quarantines!.editionCells(of);
  const byCell = new Map<string, EditionCells[]>();
  for (const publication of publications)
    for (const cell of new Set(publication.cells.map(nameOf))) {
      const own = byCell.get(cell);
      if (own) own.push(publication);
      else byCell.set(cell, [publication]);
    }
  const { issuedAt } = await store.edition(of);
  const isComplete = publications.length ? publications[0]!.number === 1 : issuedAt === null;
  const unknownUntil = isComplete ? "" : ((publications.filter(isSummary).at(-1) ?? publications[0])?.at ?? issuedAt!);
  return { of: (cell) => byCell.get(cell) ?? [], unknownUntil, isComplete };
}

/** Cells of which a quarantine has taken out or brought back forms since they were last published. */
async function changedCells(
  store: StoreReader,
  plan: Plan,
  quarantines: readonly Quarantine[],
  known: KnownPublications,
): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const { id, survey, from, to, madeAt, releasedAt } of quarantines) {
    const at = releasedAt ?? madeAt;
    for await (const row of arrivedIn(store, { survey, from, to })) {
      if (releasedAt === null && row.quarantine !== id) continue;
      const { cell } = plan.cellOf(JSON.parse(row.body) as Submission);
      const last = known.of(cell).at(-1);
      // Moments are as fine as a clock. Of a summary, nobody knows when each cell was published.
      if (last && !isSummary(last) ? at >= last.at : !known.isComplete) changed.add(cell);
    }
  }
  return changed;
}

async function kinOf(
  store: StoreReader,
  plan: Plan,
  track: Track,
  marksOf: ReturnType<typeof marksBy>,
  known: KnownPublications,
): Promise<{ kin: Map<string, Kin[]>; unsure: Set<string> }> {
  const kin = new Map<string, Map<string, Kin>>();
  const unsure = new Set<string>();
  for await (const row of inOrder(store, plan.survey)) {
    const found = plan.cellOf(JSON.parse(row.body) as Submission);
    if (found.track !== track) continue;
    const { isOutAt, isSure } = marksOf(row);
    if (!isSure) unsure.add(found.cell);
    const isIn = ({ at }: EditionCells): boolean => row.receivedAt <= at && !isOutAt(at);
    const editions = known
      .of(found.cell)
      .filter(isIn)
      .map(({ number }) => number);
    // Nobody knows whether an edition had it.
    if (!editions.length && (!isSure || row.receivedAt <= known.unknownUntil)) editions.push(0);
    const isCounted = row.quarantine === undefined;
    const name = `${isCounted} ${editions.join()}`;
    const own = kin.get(found.cell) ?? new Map<string, Kin>();
    kin.set(found.cell, own);
    own.set(name, { forms: (own.get(name)?.forms ?? 0) + 1, editions, isCounted });
  }
  return { kin: new Map([...kin].map(([cell, own]) => [cell, [...own.values()]])), unsure };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
