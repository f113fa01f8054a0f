import fc from "fast-check";
import type { Unit } from "../../../src/report/index.ts";

/** What befalls a survey while its figures are published. */
export type Event =
  | { does: "send"; forms: number; unit: string; channel: string; isMarked: boolean }
  | { does: "withdraw"; which: number }
  /** A form is replaced by one of another unit. */
  | { does: "correct"; which: number; unit: string }
  /** Takes some of those that arrived one after the other out of the figures, perhaps of one unit only. */
  | { does: "set aside"; from: number; forms: number; unit: string | null }
  | { does: "release" }
  /** The table of units is another one; see `TREES`. No unit that is gone comes back. */
  | { does: "divide"; tree: number }
  /** A new version of the survey. */
  | { does: "edit" };

/** Tables of units, in the order in which they may follow each other: a unit moves, another is founded, one is merged with another, one is dissolved. */
export const TREES: Unit[][] = [
  [{ id: "p" }, { id: "q" }, { id: "a", parent: "p" }, { id: "b", parent: "p" }, { id: "c", parent: "q" }],
  [{ id: "p" }, { id: "q" }, { id: "a", parent: "q" }, { id: "b", parent: "p" }, { id: "c", parent: "q" }],
  [
    { id: "p" },
    { id: "q" },
    { id: "a", parent: "q" },
    { id: "b", parent: "p" },
    { id: "c", parent: "q" },
    { id: "d", parent: "p" },
  ],
  [{ id: "p" }, { id: "a", parent: "p" }, { id: "b", parent: "p" }, { id: "c", parent: "p" }, { id: "d", parent: "p" }],
  [{ id: "p" }, { id: "a", parent: "p" }, { id: "c", parent: "p" }, { id: "d", parent: "p" }],
];

const unit = fc.constantFrom("a", "a", "b", "c", "c", "d", "p");

const send = fc.record({
  does: fc.constant("send" as const),
  forms: fc.integer({ min: 1, max: 6 }),
  unit,
  channel: fc.constantFrom("web", "web", "kiosk"),
  isMarked: fc.boolean(),
});

const divide = (...trees: number[]): fc.Arbitrary<Event> =>
  fc.record({ does: fc.constant("divide" as const), tree: fc.constantFrom(...trees) });

const which = fc.nat(39);
const withdraw: fc.Arbitrary<Event> = fc.record({ does: fc.constant("withdraw" as const), which });
const correct: fc.Arbitrary<Event> = fc.record({ does: fc.constant("correct" as const), which, unit });
const setAside: fc.Arbitrary<Event> = fc.record({
  does: fc.constant("set aside" as const),
  from: fc.nat(30),
  forms: fc.integer({ min: 1, max: 9 }),
  unit: fc.option(unit, { nil: null }) as fc.Arbitrary<string | null>,
});

const release: fc.Arbitrary<Event> = fc.constant({ does: "release" as const });

/** So many that most editions have them, and of so few units that what is taken out is a part of what came between two. */
const stream = fc.record({
  does: fc.constant("send" as const),
  forms: fc.integer({ min: 1, max: 7 }),
  unit: fc.constantFrom("a", "a", "b"),
  channel: fc.constant("web"),
  isMarked: fc.constant(false),
});
const flood: fc.Arbitrary<Event> = fc.record({
  does: fc.constant("set aside" as const),
  from: fc.nat(20),
  forms: fc.integer({ min: 3, max: 14 }),
  unit: fc.constantFrom(null, "a"),
});

const historyOf = (...others: fc.Arbitrary<Event>[]): fc.Arbitrary<Event[]> => {
  const sends = { arbitrary: send as fc.Arbitrary<Event>, weight: 2 * others.length };
  return fc.array(fc.oneof(sends, ...others), { minLength: 4, maxLength: 16 });
};

/** What may befall a survey together. What each edition tells beside the others is another question in each. */
export const HISTORIES = {
  "forms come, are withdrawn and corrected, and units move": historyOf(withdraw, correct, divide(0, 1)),
  "units are founded, merged and dissolved, and the survey gets new versions": historyOf(
    divide(...TREES.keys()),
    divide(...TREES.keys()),
    fc.constant({ does: "edit" as const }),
  ),
  "forms are taken out of the figures and brought back": historyOf(setAside, release),
  "waves of one unit or two are taken out of the figures and brought back": fc.array(
    fc.oneof({ arbitrary: stream as fc.Arbitrary<Event>, weight: 3 }, { arbitrary: flood, weight: 2 }, release),
    { minLength: 4, maxLength: 14 },
  ),
  "waves are taken out while units are founded, merged and dissolved, and the survey gets new versions": fc.array(
    fc.oneof(
      { arbitrary: stream as fc.Arbitrary<Event>, weight: 3 },
      { arbitrary: flood, weight: 2 },
      release,
      divide(...TREES.keys()),
      fc.constant({ does: "edit" as const }),
    ),
    { minLength: 4, maxLength: 14 },
  ),
};
