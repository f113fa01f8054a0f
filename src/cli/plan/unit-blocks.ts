import { fill } from "../../locales/fill.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";
import { type ExpectedUnit, type PlannedLength, QUESTION_MARGIN, type SurveyPlan } from "../../plan/index.ts";
import { columns, heading, note, paragraph, present, table } from "../../publication/blocks.ts";
import { formatOf } from "../../publication/format.ts";
import type { Block } from "../../publication/index.ts";
import { LEAST_FORMS } from "../../report/index.ts";
import { type Language, type Survey, textIn } from "../../schema/index.ts";
import { intervalChart } from "./interval-chart.ts";
import { leastNeeded } from "./least-needed.ts";
import { sources } from "./sources.ts";

export interface PlannedUnit extends ExpectedUnit {
  plan: SurveyPlan;
}

/** A plan of units that expect different numbers of forms: of each, whether the short form is good enough. */
export function unitBlocks(
  survey: Survey,
  units: readonly [PlannedUnit, ...PlannedUnit[]],
  all: CommandWords,
  language: Language,
): Block[] {
  const { plan: words } = all;
  const format = formatOf(language);
  const points = (proportion: number): string => format.decimal(100 * proportion, 1);
  const [{ plan: first }] = units;
  const margin = format.decimal(100 * first.margin, 0);
  const full = ({ lengths }: SurveyPlan): PlannedLength => lengths.at(-1)!;
  const { of } = full(first);
  const good = units.filter(({ plan }) => plan.best);
  const bad = units.filter(({ plan }) => !plan.best);
  /** The shortest that is good enough wherever a short one is. */
  const ask = Math.max(0, ...good.map(({ plan }) => plan.best!.ask));
  const nameOf = ({ id, label }: PlannedUnit): string => (label === undefined ? id : textIn(label, language));
  const lengthOf = (length: PlannedLength): string => fill(words.length, { ask: length.ask, of: length.of });
  const least = leastNeeded(first);
  const isShort = first.lengths.length > 1;
  const advice = !isShort
    ? words.unitsOnlyFull
    : fill(good.length ? (bad.length ? words.unitsSome : words.unitsAll) : words.unitsNone, {
        ask,
        of,
        good: format.whole(good.length),
        bad: format.whole(bad.length),
        all: format.whole(units.length),
        needed: format.whole(least.needed),
        least: least.ask,
      });
  const { unit, ...numbers } = words.unitsColumns;
  const rowOf = (unit: PlannedUnit) => {
    const { plan, expected, depth } = unit;
    const { best } = plan;
    return {
      header: `${"  ".repeat(depth)}${nameOf(unit)}`,
      depth,
      cells: [
        format.whole(expected),
        best ? lengthOf(best) : words.unitsFullOnly,
        best ? points(best.half) : "–",
        points(full(plan).half),
      ].map((text) => ({ text })),
    };
  };
  return present<Block>([
    heading(1, "plan", fill(words.title, { title: textIn(survey.title, language) })),
    paragraph(fill(words.unitsExpected, { n: format.whole(units.length), of })),
    ...sources(first, all, language),
    note(advice, bad.length ? "warning" : "information"),
    intervalChart(
      words.unitsChart,
      first.index,
      units.map((unit) => {
        const length = unit.plan.best ?? full(unit.plan);
        return { label: nameOf(unit), text: `±${points(length.half)} (${lengthOf(length)})`, half: length.half };
      }),
      (proportion) => format.percent(100 * proportion, 0),
    ),
    table("units", words.unitsTable, columns(unit, ...Object.values(numbers)), units.map(rowOf)),
    paragraph(
      fill(words.unitsLegend, { margin, question: format.decimal(100 * QUESTION_MARGIN, 0), forms: LEAST_FORMS }),
    ),
  ]);
}
