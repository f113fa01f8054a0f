import type { Figures, IndexValue, ItemFigures, MeasureFigures } from "../../../../src/report/index.ts";
import { share } from "../../../report/support/recount.ts";
import { type Facts, type FormSet, rotationIn } from "./facts.ts";
import { groupsOf } from "./groups.ts";
import { truthOf } from "./measures/measure-explanation.ts";
import { answeringTruth, othersFigures, unmarked } from "./answering.ts";
import { sampleTruth } from "./sample.ts";
import { viewsTruth } from "./views.ts";
import { nearest } from "./numbers.ts";

/** A line of the table of all figures, by the names of its columns. */
export type CsvLine = Record<string, string>;

/** What really stands there; `null` where it does not exist. */
interface Truth {
  x?: number | null | undefined;
  n?: number | null;
  value?: number | string | null;
  interval?: readonly [number, number] | null;
  /** In what the ends of the interval are: percent of a proportion, unless they are of the measure's own units. */
  isOwn?: true;
}

/** Every number in the table of all figures that is wrong, or that nobody explains. */
export const unexplainedCsv = (facts: Facts, lines: readonly CsvLine[]): string[] =>
  lines.flatMap((line) => {
    if (line["code"] === "rotation" && !line["item"]) return wrongIn(facts, line, rotationTruth(facts));
    if (line["code"]?.startsWith("views:")) {
      const truth = viewsTruth(facts, line);
      return truth ? wrongIn(facts, line, truth) : [`nobody explains ${JSON.stringify(line)}`];
    }
    if (line["code"]?.startsWith("sample:")) {
      const truth = sampleTruth(facts, line);
      return truth ? wrongIn(facts, line, truth) : [`nobody explains ${JSON.stringify(line)}`];
    }
    if (line["code"]?.startsWith("answering:")) {
      const truth = answeringTruth(facts, line["code"]);
      return truth ? wrongIn(facts, line, truth) : [`nobody explains ${JSON.stringify(line)}`];
    }
    const set = setOf(facts, line);
    // They stand for the same people as the whole.
    const figures = line["dimension"] === "answering" ? othersFigures(facts) : set && facts.figuresOf(set);
    const truth = set && figures && truthIn(facts, figures, set, line);
    return truth ? wrongIn(facts, line, truth) : [`nobody explains ${JSON.stringify(line)}`];
  });

function rotationTruth({ survey, forms }: Facts): Truth {
  const { of, ask } = rotationIn(survey, forms[0]);
  return { x: ask, n: of };
}

function setOf(facts: Facts, { dimension = "", group = "" }: CsvLine): FormSet | undefined {
  if (!dimension) return facts.total;
  if (dimension === "answering") return unmarked(facts);
  const groups = groupsOf(facts, dimension);
  const single = groups.find(({ id }) => (id ?? "") === group);
  const merged = facts.report.breakdowns.find((each) => each.dimension === dimension)?.merged ?? [];
  const found = merged.find(({ groups: ids, own = [] }) => [...own, ...ids.map((id) => id ?? "")].join("+") === group);
  if (!found) return single;
  const sets = [
    ...groups.flatMap(({ id, own }) => (own && found.own?.includes(id!) ? own : [])),
    ...groups.filter(({ id }) => found.groups.includes(id)),
  ];
  return { name: sets.map(({ name }) => name).join(" + "), forms: sets.flatMap(({ forms }) => forms) };
}

function truthIn(facts: Facts, figures: Figures, set: FormSet, line: CsvLine): Truth | undefined {
  const { measure, item, code = "" } = line;
  if (measure) return measureTruth(truthOf(figures, measure), line);
  if (!item) return code === "forms" ? { x: set.forms.length } : undefined;
  const found = figures.items.find(({ id }) => id === item);
  return found && itemTruth(found, code, set === facts.total ? facts.narrowing : undefined);
}

function itemTruth(
  { asked, answered, options, missing, notAsked, number }: ItemFigures,
  code: string,
  population?: number,
): Truth | undefined {
  if (code === "asked") return { x: asked };
  if (code === "answered") return { x: answered };
  const percent = (of: {
    x: number | null;
    n: number | null;
    percent: number | null;
    interval: Truth["interval"];
  }): Truth => ({
    x: of.x,
    n: of.n,
    value: of.percent,
    interval: of.interval!,
  });
  const option = options.find((each) => each.code === code);
  if (option) return percent(option);
  const reason = missing.find((each) => `.${each.code}` === code);
  if (reason) return percent(reason);
  const unasked = notAsked.find((each) => `.unasked:${each.code}` === code);
  if (unasked) return { x: unasked.count };
  if (code === "mean" && number) return { n: answered, value: number.mean };
  // Several options together.
  const parts = options.filter((each) => `+${code}+`.includes(`+${each.code}+`));
  if (parts.length < 2 || parts.map((each) => each.code).join("+") !== code) return undefined;
  return percent(
    share(
      parts.reduce((sum, { x }) => sum + x!, 0),
      parts[0]!.n!,
      population,
    ) as never,
  );
}

function measureTruth(truth: MeasureFigures, { section, item, code }: CsvLine): Truth | undefined {
  const ofIndex = ({ n, percent1, interval }: IndexValue): Truth => ({ n, value: percent1, interval });
  switch (truth.type) {
    case "index": {
      const part = truth.sections.find((each) => each.section === section);
      const rated = truth.items.find((each) => each.item === item);
      if (item) return rated && { x: rated.x, n: rated.n, value: rated.percent1, interval: rated.interval };
      return section ? part && ofIndex(part) : ofIndex(truth.overall);
    }
    case "csat":
      return { x: truth.x, n: truth.n, value: truth.percent1, interval: truth.interval };
    case "nps":
      return { n: truth.n, value: truth.score, interval: truth.interval, isOwn: true };
    case "points": {
      const indicator = truth.indicators.find((each) => each.item === item);
      if (item) return indicator && { n: indicator.n, value: indicator.points };
      return code && code !== truth.band ? undefined : { value: truth.total };
    }
    case "mean": {
      const part = truth.items.find((each) => each.item === item);
      return item ? part && { n: part.n, value: part.mean } : { value: truth.overall };
    }
  }
}

function wrongIn({ level }: Facts, line: CsvLine, { x, n, value, interval, isOwn }: Truth): string[] {
  const isHidden = level !== "none" && line["withheld"] === "1";
  const [low, high] = (interval ?? []).map((end) => (isOwn ? end : 100 * end));
  const wrong = Object.entries({ x, n, value, low, high }).filter(([column, truth]) => {
    const written = line[column] ?? "";
    if (written === "") return !(truth === undefined || truth === null || isHidden);
    if (truth === undefined || truth === null) return true;
    const isEnd = column === "low" || column === "high";
    if (!isEnd || isOwn) return Math.abs(Number(written) - Number(truth)) > 1e-9;
    return !nearest(Number(truth), 1).some((steps) => Number(steps) / 10 === Number(written));
  });
  const isMarked = line["withheld"] === "" || isHidden;
  return [
    ...wrong.map(([column, truth]) => `${column} is not ${truth}: ${JSON.stringify(line)}`),
    ...(isMarked ? [] : [`nothing may be withheld: ${JSON.stringify(line)}`]),
  ];
}
