import { fill } from "../../locales/fill.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";
import { QUESTION_MARGIN, type SurveyPlan, type PlannedLength } from "../../plan/index.ts";
import { columns, heading, note, paragraph, present, table } from "../../publication/blocks.ts";
import { formatOf } from "../../publication/format.ts";
import type { Block, Row } from "../../publication/index.ts";
import { LEAST_ANSWERS, LEAST_FORMS } from "../../report/index.ts";
import { intervalChart } from "./interval-chart.ts";
import { leastNeeded } from "./least-needed.ts";
import { sources } from "./sources.ts";
import { type Language, type Survey, isAnswerable, textIn } from "../../schema/index.ts";

/** A plan in words: what it is made from, what to choose, a picture, and two tables. */
export function planBlocks(survey: Survey, plan: SurveyPlan, all: CommandWords, language: Language): Block[] {
  const words = all.plan;
  const format = formatOf(language);
  const whole = (n: number): string => format.whole(Math.ceil(n));
  const points = (proportion: number, decimals = 1): string => format.decimal(100 * proportion, decimals);
  const share = (proportion: number): string => format.percent(100 * proportion, 0);
  const minutes = (one: PlannedLength): string => format.decimal(one.minutes, 1);
  const { expected, lengths, best } = plan;
  const full = lengths.at(-1)!;
  const margin = points(plan.margin, Number.isInteger(Math.round(1e6 * plan.margin) / 1e4) ? 0 : 1);

  const question = points(QUESTION_MARGIN, 0);
  const isShort = lengths.length > 1;
  const advice = (): string => {
    const half = points((best ?? full).half);
    if (best)
      return fill(words.best, {
        ask: best.ask,
        of: best.of,
        minutes: minutes(best),
        full: minutes(full),
        half,
        question: points(best.questionHalf),
      });
    if (!isShort) return fill(words.onlyFull, { minutes: minutes(full), half });
    const { ask, needed, of } = leastNeeded(plan);
    return fill(words.none, { n: whole(expected), of, half, needed: whole(needed), ask });
  };

  const remarkOf = ({ flaws }: PlannedLength): string => {
    const of = {
      wide: { margin },
      "few-answers": { n: LEAST_ANSWERS },
      rough: { question },
      "few-forms": { n: LEAST_FORMS },
    };
    return flaws.length ? flaws.map((flaw) => fill(words[flaw], of[flaw])).join("; ") : words.good;
  };
  const nameOf = ({ ask, of, joined }: PlannedLength): string =>
    `${isShort ? fill(words.length, { ask, of }) : full.questions}${joined ? "*" : ""}`;
  const rowOf = (length: PlannedLength): Row => ({
    header: fill(words.judged, { length: nameOf(length), remark: remarkOf(length) }),
    depth: 0,
    ...(length === best && { role: "total" as const }),
    cells: [
      minutes(length),
      points(length.se, 2),
      points(length.half),
      points(length.questionHalf),
      whole(Math.floor(length.answers)),
      whole(length.needed),
    ].map((text) => ({ text })),
  });
  const { ask, ...numbers } = words.columns;
  const { sections } = full;
  const titleOf = (id: string): string => {
    const section = survey.sections.find((each) => each.id === id)!;
    const first = section.items.find(isAnswerable);
    return textIn(section.title ?? first?.label ?? id, language);
  };
  return present<Block>([
    heading(1, "plan", fill(words.title, { title: textIn(survey.title, language) })),
    paragraph(fill(isShort ? words.expected : words.nothingShort, { n: whole(expected), of: full.of })),
    ...sources(plan, all, language),
    note(advice(), best ? "information" : "warning"),
    full.flaws.includes("wide") && note(fill(words.fullWide, { margin, needed: whole(full.needed) }), "warning"),
    intervalChart(
      words.chart,
      plan.index,
      lengths.map((length) => ({ label: nameOf(length), text: `±${points(length.half)}`, half: length.half })),
      share,
    ),
    table(
      "lengths",
      fill(words.table, { n: whole(expected) }),
      columns(ask, ...Object.values(numbers)),
      lengths.map(rowOf),
    ),
    lengths.some(({ joined }) => joined) && paragraph(words.joined),
    paragraph(fill(words.legend, { margin, question, forms: LEAST_FORMS })),
    sections.length > 1 && heading(2, "sections", words.sections),
    sections.length > 1 && {
      kind: "list",
      items: sections.map(({ section }, i) => ({ term: String(i + 1), text: titleOf(section) })),
    },
    sections.length > 1 &&
      table(
        "sections-table",
        words.sections,
        columns(ask, ...sections.map((_, i) => String(i + 1))),
        lengths.map((length) => ({
          header: nameOf(length),
          depth: 0,
          cells: length.sections.map(({ half }) => ({ text: points(half) })),
        })),
      ),
  ]);
}
