import type { Table } from "../../../../src/publication/index.ts";
import type { UnitTarget } from "../../../../src/report/index.ts";
import { dimensionName } from "./blocks/heading.ts";
import type { Facts } from "./facts.ts";
import { type KnownGroup, groupsOf } from "./groups.ts";
import { count, whole } from "./numbers.ts";
import { wrongCells, wrongRows } from "./rows.ts";
import { type Said, only, wrongText } from "./said.ts";
import { NOTHING, shareSaid, wholeSaid } from "./shares.ts";
import { type Key, type Source, exactly } from "./words.ts";

/** What one row counts: targets, each with the forms of its unit and all below it. */
interface Sum {
  targets: readonly UnitTarget[];
  forms: number;
  counting: number;
}

const targetsOf = ({ targets = [], by }: Facts): readonly UnitTarget[] => (by.includes("unit") ? targets : []);

const unitsIn = (facts: Facts): KnownGroup[] => groupsOf(facts, "unit").filter(({ id }) => id !== null);

/** A unit and all units above it. */
function pathOf({ units = [] }: Facts, id: string): string[] {
  const parent = units.find((unit) => unit.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...pathOf({ units } as Facts, parent)];
}

const isBelow = (facts: Facts, id: string, above: string): boolean => pathOf(facts, id).includes(above);

/** The targets at a unit and below it, those that stand below no other of them; of the whole without a unit. */
function sumOf(facts: Facts, unit?: string): Sum | undefined {
  const all = targetsOf(facts);
  const within = unit === undefined ? all : all.filter((each) => isBelow(facts, each.unit, unit));
  const outer = within.filter(
    ({ unit: id }) => !within.some((each) => each.unit !== id && isBelow(facts, id, each.unit)),
  );
  if (!outer.length) return undefined;
  const came = outer.map(({ unit: id }) => unitsIn(facts).find((group) => group.id === id)?.forms.length ?? 0);
  return {
    targets: outer,
    forms: came.reduce((sum, each) => sum + each, 0),
    counting: outer.reduce((sum, { target }, i) => sum + Math.min(target, came[i]!), 0),
  };
}

const sum = (targets: readonly UnitTarget[], key: "target" | "invited"): number | undefined =>
  targets.some((each) => each[key] === undefined) ? undefined : targets.reduce((all, each) => all + each[key]!, 0);

/**
 * The units that stand there: those with targets at them or below them, and those that have none above them either. Without a tree, a unit
 * is known by its target or by its forms.
 */
const shownIn = (facts: Facts): KnownGroup[] => {
  const ids = new Set(targetsOf(facts).map(({ unit }) => unit));
  const isKnown = ({ forms }: KnownGroup): boolean => facts.units !== undefined || forms.length > 0;
  const isCovered = ({ id }: KnownGroup): boolean => pathOf(facts, id!).some((each) => ids.has(each));
  return unitsIn(facts).filter((group) => sumOf(facts, group.id!) || (isKnown(group) && !isCovered(group)));
};

export function sampleTable(facts: Facts, { id, columns, rows }: Table): string[] {
  const { say } = facts;
  const hasSent = targetsOf(facts).some(({ invited }) => invited !== undefined);
  const heads: Key[] = [
    "sampleTarget",
    ...(hasSent ? ["sampleSent" as const] : []),
    "sampleReturned",
    "sampleReached",
    "sampleMissing",
  ];
  const ids = facts.units?.map((unit) => unit.id) ?? [];
  const shown = shownIn(facts);
  // Without a tree, units stand as the targets do, and then by their names.
  const order = facts.units
    ? ids
    : [...targetsOf(facts).map(({ unit }) => unit), ...shown.map((each) => each.id!).sort()];
  shown.sort((a, b) => order.indexOf(a.id!) - order.indexOf(b.id!));
  const plain = (n: number): Said[] => [{ text: exactly(whole(facts.language, n)), number: { value: n, decimals: 0 } }];
  const cellsOf = ({ targets, forms, counting }: Sum): Said[][] => {
    const target = sum(targets, "target")!;
    const invited = sum(targets, "invited");
    return [
      plain(target),
      ...(hasSent ? [invited === undefined ? [only(NOTHING)] : plain(invited)] : []),
      wholeSaid(facts, forms),
      shareSaid(facts, { x: counting, n: target }),
      wholeSaid(facts, target - counting),
    ];
  };
  const without = (forms: number): Said[][] => [
    [only(say("sampleNone"))],
    ...(hasSent ? [[only(NOTHING)]] : []),
    wholeSaid(facts, forms),
    [only(NOTHING)],
    [only(NOTHING)],
  ];
  return [
    ...wrongText(id, columns[0]!.text.toLowerCase(), dimensionName(facts, "unit")),
    ...heads.flatMap((head, i) => wrongText(id, columns[i + 1]?.text ?? "", say(head))),
    ...wrongRows(id, rows, [
      ...shown.map((group) => (row: Table["rows"][number], at: string) => {
        const counts = sumOf(facts, group.id!);
        return [
          ...wrongText(at, row.header, group.label),
          ...(row.depth === group.depth ? [] : [`${at}: stands ${row.depth} deep instead of ${group.depth}`]),
          ...wrongCells(at, row, counts ? cellsOf(counts) : without(group.forms.length)),
        ];
      }),
      (row, at) => [...wrongText(at, row.header, say("sampleSum")), ...wrongCells(at, row, cellsOf(sumOf(facts)!))],
    ]),
  ];
}

/** How many units have enough, and which forms count for none. */
export function sampleSentences(facts: Facts): Source[] {
  const all = sumOf(facts);
  if (!all) return [];
  const { say, language, counted } = facts;
  const own = targetsOf(facts);
  const reached = own.filter(({ unit, target }) => {
    const group = unitsIn(facts).find(({ id }) => id === unit);
    return (group?.forms.length ?? 0) >= target;
  }).length;
  const others = counted.length - all.forms;
  const missing = sum(all.targets, "target")! - all.counting;
  const written = (n: number): Source => exactly(count(language, n));
  return [
    say("saysSample", { reached: written(reached), n: written(own.length), missing: written(missing) }, own.length),
    ...(others > 0 ? [say("saysSampleOthers", { n: written(others) }, others)] : []),
  ];
}

/** What a line about samples really says. */
export function sampleTruth(
  facts: Facts,
  { group, code = "" }: Readonly<Record<string, string>>,
): { x: number | undefined; n?: number; value?: number | null } | undefined {
  const counts = sumOf(facts, group || undefined);
  if (!counts) return undefined;
  const { targets, counting: x } = counts;
  const n = sum(targets, "target")!;
  switch (code) {
    case "sample:reached":
      return { x, n, value: n ? Math.floor((200 * x + n) / (2 * n)) : null };
    case "sample:missing":
      return { x: n - x };
    case "sample:invited":
      return { x: sum(targets, "invited") };
    default:
      return undefined;
  }
}
