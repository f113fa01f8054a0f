import type { Table } from "../../../../src/publication/index.ts";
import type { Submission } from "../../../../src/schema/index.ts";
import { recount, share } from "../../../report/support/recount.ts";
import type { Figures } from "../../../../src/report/index.ts";
import { type Facts, type FormSet, hiddenWord, measureLabel, optionsOf } from "./facts.ts";
import { measureBase, measureCell } from "./measures/index.ts";
import { wrongCells, wrongRows } from "./rows.ts";
import { type Said, wrongText } from "./said.ts";
import { fractionSaid, percentSaid, hundredfold, withBase } from "./shares.ts";
import type { Source } from "./words.ts";

const SIGNS = ["fast", "run", "spread"] as const;
export type Sign = (typeof SIGNS)[number];

/** What the signs say of one form, by somebody who has it in hand and knows the rules. Absent: not judged. */
export function signsIn(facts: Facts, { answers, quality }: Submission): Partial<Record<Sign, boolean>> {
  const signs: Partial<Record<Sign, boolean>> = {};
  const pace = quality?.pace;
  if (facts.survey.pace && pace) signs.fast = pace === "fast";
  const byScale = new Map<string, number[]>();
  for (const item of facts.items) {
    if (item.type !== "rating") continue;
    const codes = optionsOf(facts, item).flatMap(({ code, missing }) => (missing ? [] : code));
    const place = codes.indexOf(String(answers[item.id]));
    const key = `${codes.length}: ${codes.join()}`;
    byScale.set(key, [...(byScale.get(key) ?? []), ...(place < 0 ? [] : [place])]);
  }
  for (const [key, places] of byScale) {
    const n = places.length;
    if (n < 15) continue;
    const runs = places.map((place, i) => {
      let length = 1;
      while (places[i + length] === place) length++;
      return length;
    });
    signs.run = signs.run || Math.max(...runs) / n >= 0.9;
    const levels = Number.parseInt(key, 10);
    if (levels < 4) continue;
    const mean = places.reduce((sum, place) => sum + place, 0) / n;
    const deviation = Math.sqrt(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / (n - 1));
    const dice = Math.sqrt((levels ** 2 - 1) / 12);
    signs.spread = signs.spread || deviation / dice >= 0.9 - 1e-12;
  }
  return signs;
}

interface Answered {
  rules: { sign: Sign; x: number; n: number }[];
  marked: readonly Submission[];
  others: readonly Submission[];
}

/** Nobody judges a form that was not finished. */
function answeredIn(facts: Facts): Answered {
  const judged = facts.counted.map((form) => ({ form, signs: form.partial ? {} : signsIn(facts, form) }));
  const isMarked = ({ signs }: (typeof judged)[number]): boolean => Object.values(signs).includes(true);
  return {
    rules: SIGNS.flatMap((sign) => {
      const of = judged.filter(({ signs }) => signs[sign] !== undefined);
      return of.length ? { sign, x: of.filter(({ signs }) => signs[sign]).length, n: of.length } : [];
    }),
    marked: judged.filter(isMarked).map(({ form }) => form),
    others: judged.filter((each) => !isMarked(each)).map(({ form }) => form),
  };
}

export const othersFigures = (facts: Facts): Figures =>
  recount(facts.survey, answeredIn(facts).others, { base: facts.base, population: facts.narrowing }) as never;

export function answeringTable(facts: Facts, { id, rows }: Table): string[] {
  const { rules, marked } = answeredIn(facts);
  const cells = (x: number, n: number): (readonly Said[])[] => [
    fractionSaid(facts, { x, n }),
    percentSaid(facts, hundredfold({ x, n }), facts.places.measure),
  ];
  const lines: [Source, number, number][] = [
    ...rules.map(({ sign, x, n }): [Source, number, number] => [facts.say(`answering_${sign}`), x, n]),
    [facts.say("answeringAny"), marked.length, facts.counted.length],
  ];
  return wrongRows(
    id,
    rows,
    lines.map(([header, x, n]) => (row, where) => [
      ...wrongText(where, row.header, header),
      ...wrongCells(where, row, cells(x, n)),
    ]),
  );
}

export function answeringMeasures(facts: Facts, { id, rows }: Table): string[] {
  const measures = facts.survey.measures ?? [];
  const both = [facts.figuresOf(facts.total), othersFigures(facts)];
  return wrongRows(
    id,
    rows,
    measures.map((measure) => (row, where) => [
      ...wrongText(where, row.header, measureLabel(facts, measure)),
      ...wrongCells(
        where,
        row,
        both.map((figures) => {
          const base = measureBase(figures, measure);
          const saids = measureCell(facts, figures, measure);
          return [
            ...(base === null ? saids : withBase(facts, saids, base)),
            ...hiddenWord(facts).map((text) => ({ text })),
          ];
        }),
      ),
    ]),
  );
}

/** Why results without the marked forms may be withheld. */
export const answeringNotes = ({ say, level, minimum }: Facts): Source[] =>
  level === "strict" ? [say("answering_strict")] : level === "public" && minimum ? [say("answering_few")] : [];

/** What a line about it really says. */
export function answeringTruth(
  facts: Facts,
  code: string,
): Record<"x" | "n" | "value" | "interval", never> | undefined {
  const { rules, marked } = answeredIn(facts);
  const sign = code.slice("answering:".length);
  const found =
    sign === "marked" ? { x: marked.length, n: facts.counted.length } : rules.find((rule) => rule.sign === sign);
  if (!found) return undefined;
  const { x, n, percent, interval } = share(found.x, found.n, facts.narrowing);
  return { x, n, value: percent, interval } as never;
}

/** The others, as a set of forms. */
export const unmarked = (facts: Facts): FormSet => ({ name: "unmarked", forms: answeredIn(facts).others });
