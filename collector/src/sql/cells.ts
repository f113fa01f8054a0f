import { randomBytes } from "node:crypto";
import type { Kysely, Migration, Transaction } from "kysely";
import type { StoreTransaction } from "../store/store.ts";
import type { CellCount, CellKey } from "../store/stored.ts";
import { type Holding, hold } from "./holding.ts";
import type { ManyRows } from "./many-rows.ts";
import { storable } from "./storable-texts.ts";
import type { Tables } from "./tables.ts";

/** So that who knows the counts of a cell need not read them again. */
export const stampMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("tallies")
      .addColumn("stamp", "text", (column) => column.notNull().defaultTo(""))
      .execute();
  },
};

/** Most cells whose counts are kept: as many as a busy minute has. Each is some kilobytes. */
const MOST = 1024;

type Stamped = Pick<Tables["tallies"], "stamp" | "counts">;

/** The counts of cells as they were last read or written here. A stamp says whether they still are what is stored. */
export type KnownCells = ReturnType<typeof knownCells>;

export function knownCells() {
  const known = new Map<string, Stamped>();
  return {
    counts(name: string, stamp: string): string | undefined {
      const cell = known.get(name);
      // Counts that are older than stamps, and a cell that is held for the first time, have the same empty one.
      return stamp && cell?.stamp === stamp ? cell.counts : undefined;
    },
    note(name: string, cell: Stamped): void {
      known.delete(name);
      known.set(name, cell);
      if (known.size > MOST) known.delete(known.keys().next().value!);
    },
  };
}

export interface CellOptions {
  rows: ManyRows;
  known: KnownCells;
  holding: Holding;
}

/** How cells are held and set. What is set has a new stamp: a rolled back one is in no row, and so is never found. */
export function cellsOn(
  tx: Transaction<Tables>,
  { rows: many, known, holding }: CellOptions,
): Required<Pick<StoreTransaction, "holdCell" | "holdCells" | "setCell" | "setCells">> {
  type Held = Pick<Tables["tallies"], "survey" | "track" | "cell" | "stamp">;

  const write = (keys: readonly CellKey[]): Promise<Held[]> =>
    many.execute(
      tx,
      "hold",
      keys.map((key) => rowOf(key, { plan: "", forms: 0, tally: "" }, "")),
      (rows) =>
        tx
          .insertInto("tallies")
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(["survey", "track", "cell"]).doUpdateSet((eb) => ({ forms: eb.ref("tallies.forms") })),
          )
          .returning(["survey", "track", "cell", "stamp"]),
    );

  /** What is wanted of cells of one survey. @param keys one at least */
  const reading = <Column extends "stamp" | "counts">(keys: readonly CellKey[], columns: readonly Column[]) =>
    tx
      .selectFrom("tallies")
      .select(["survey", "track", "cell", ...columns])
      .where("survey", "=", keys[0]!.survey)
      .where("track", "in", [...new Set(keys.map(({ track }) => track))])
      .where(
        "cell",
        "in",
        keys.map(({ cell }) => cell),
      );

  const held = {
    holding,
    read: (keys: readonly CellKey[]) => reading(keys, ["stamp"]).orderBy("track").orderBy("cell"),
    write,
    nameOf,
  };

  async function holdCells(keys: readonly CellKey[]): Promise<(string | undefined)[]> {
    if (!keys.length) return [];
    const found = new Map<string, string>();
    const unknown: CellKey[] = [];
    for (const cell of await hold(keys, held)) {
      const name = nameOf(cell);
      const counts = known.counts(name, cell.stamp);
      if (counts === undefined) unknown.push(cell);
      else found.set(name, counts);
    }
    if (unknown.length) {
      for (const cell of (await reading(unknown, ["stamp", "counts"]).execute()) as (Held & Stamped)[]) {
        found.set(nameOf(cell), cell.counts);
        known.note(nameOf(cell), cell);
      }
    }
    return keys.map((key) => found.get(nameOf(key)) || undefined);
  }

  async function setCells(cells: readonly (CellKey & CellCount)[]): Promise<void> {
    if (!cells.length) return;
    const stamp = randomBytes(9).toString("base64");
    await many.execute(
      tx,
      "set",
      cells.map((cell) => rowOf(cell, cell, stamp)),
      (rows) =>
        tx
          .insertInto("tallies")
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(["survey", "track", "cell"]).doUpdateSet((eb) => ({
              plan: eb.ref("excluded.plan"),
              forms: eb.ref("excluded.forms"),
              counts: eb.ref("excluded.counts"),
              stamp: eb.ref("excluded.stamp"),
            })),
          ),
    );
    for (const cell of cells) known.note(nameOf(cell), { stamp, counts: cell.tally });
  }

  return {
    holdCells,
    setCells,
    holdCell: async (key) => (await holdCells([key]))[0],
    setCell: (key, count) => setCells([{ ...key, ...count }]),
  };
}

/** A cell of which nothing was published. */
const rowOf = ({ survey, track, cell }: CellKey, { plan, forms, tally }: CellCount, stamp: string) => ({
  survey,
  track,
  cell,
  plan,
  forms,
  counts: tally,
  published_forms: 0,
  published: null,
  stamp,
});

/** As it is stored, since it comes back so. */
const nameOf = ({ survey, track, cell }: CellKey): string => JSON.stringify([survey, track, cell].map(storable));
