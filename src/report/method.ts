import type { CountLayout } from "./layout.ts";
import type { ReportOptions } from "./options-type.ts";
import type { Node } from "./suppression/node.ts";
import { formsThreshold } from "./suppression/guard.ts";
import { type RotationMethod, rotationOf } from "./rotation.ts";
import { isSmall, plainRules } from "./suppression/rules.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Refusal, Tally } from "./tally-type.ts";

/** How the figures came about, for the method statement. */
export interface Method {
  /** Days of the first and the last form. `null` without forms. */
  window: { from: string; to: string } | null;
  /** The day of the report. */
  asOf: string;
  /** The survey still runs, so that figures will change. */
  interim: boolean;
  /** The versions that were counted together, the newest first. */
  versions: { version: string; digest: string }[];
  /** What the shares of options are of: forms in which the item was `asked`, or forms that `answered` it. */
  base: "asked" | "answered";
  /** What is withheld; the threshold is 0 where no table is guarded. */
  disclosure: Disclosure;
  /** Guarded tables are left out, because a report of these forms and more will follow. */
  followed?: true;
  /** How many could have been asked, when that is known. */
  population?: number;
  /** More forms came than people could have been asked: that number narrows no interval. */
  moreThanPopulation?: true;
  /** How each person was asked some of the questions only. Absent where everybody was asked everything. */
  rotation?: RotationMethod;
  /** Forms of people who had not finished, and whether they are in the figures. `null` where that number is too small to print. */
  partials: { forms: number | null; counted: boolean };
  /** What was not counted, by reason. */
  refused: Partial<Record<Refusal | "set-aside", number>>;
  /** Some of those that were set aside may still be counted; see `ReportOptions.inEditions`. */
  setAsideLater?: true;
  confidence: 0.95;
}

/** Whether more forms came than people could have been asked. */
export const isMoreThan = (population: number | undefined, { cell }: Node): boolean =>
  population !== undefined && cell.forms > population;

/** How the figures came about. */
export function methodOf(
  layout: CountLayout,
  tally: Tally,
  total: Node,
  disclosure: Disclosure,
  leavesOut: boolean,
  options: ReportOptions,
): Method {
  const { asOf, base = "asked", partials = "apart", population, setAside = 0, inEditions } = options;
  const days = Object.keys(tally.days).sort();
  const closes = layout.surveys[0].period?.closes;
  const unfinished = Object.values(tally.cells).reduce((sum, { partial, forms }) => sum + (partial ? forms : 0), 0);
  const counted = partials === "counted";
  const rotation = rotationOf(layout, tally, total.cell.forms, disclosure.level);
  // Counted in, the finished forms are what is left of the printed total.
  const isHidden = [unfinished, ...(counted ? [total.cell.forms - unfinished] : [])].some((count) =>
    isSmall(count, plainRules(formsThreshold(disclosure))),
  );
  return {
    window: days.length ? { from: days[0]!, to: days.at(-1)! } : null,
    asOf,
    interim: closes !== undefined && asOf <= closes.slice(0, 10),
    versions: tally.versions.map(({ version, digest }) => ({ version, digest })),
    base,
    disclosure,
    ...(leavesOut && { followed: true }),
    ...(population !== undefined && { population }),
    ...(isMoreThan(population, total) && { moreThanPopulation: true }),
    ...(rotation && { rotation }),
    partials: { forms: isHidden ? null : unfinished, counted },
    refused: { ...tally.refused, ...(setAside > 0 && { "set-aside": setAside }) },
    ...(setAside > 0 && inEditions && { setAsideLater: true }),
    confidence: 0.95,
  };
}
