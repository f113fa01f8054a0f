import type {
  AnsweringFigures,
  Figures,
  Interval,
  MeasureFigures,
  Report,
  ViewCounts,
  ViewFigures,
  WordingComparison,
  WordingShare,
} from "../report/index.ts";
import { type Language, type Text, matchLanguage, textIn } from "../schema/index.ts";
import { pointsAt } from "./percent-at.ts";

/** Without it, spreadsheets read UTF-8 as the machine's old code page, and Vietnamese comes out broken. */
const BYTE_ORDER_MARK = "\ufeff";

const COLUMNS = [
  "dimension",
  "group",
  "measure",
  "section",
  "item",
  "code",
  "label",
  "x",
  "n",
  "value",
  "low",
  "high",
  "withheld",
] as const;

/** One figure. */
export type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * Every figure of a report as one long table in CSV (RFC 4180, with a byte order mark), for people who calculate further.
 * `x` of `n`; `value`, `low` and `high` in percent, or in points, or in the measure's own units. Numbers have a decimal
 * point. What is withheld is empty, with 1 in the column `withheld`. Where each person was asked some of the questions, `rotation` says how many of how many.
 * @param more figures that pages with results do not have
 */
export function reportCsv(report: Report, language: Language, more: readonly Line[] = []): string {
  const { languages } = report.survey;
  const shown = matchLanguage(language, languages) ?? languages[0] ?? language;
  const text = (words: Text | undefined) => (words === undefined ? "" : textIn(words, shown));
  const lines = [
    ...(report.method.rotation?.asked ?? []).map(({ ask, of }): Line => ({ code: "rotation", x: ask, n: of })),
    ...viewLines(report.views),
    ...more,
    ...(report.wordings ?? []).flatMap((comparison) => wordingLines(comparison, text)),
    ...answeringLines(report.answering),
    ...linesOf(report, report.total, text),
    ...report.breakdowns.flatMap(({ dimension, groups, merged = [] }) => [
      ...groups.flatMap(({ id, figures }) =>
        linesOf(report, figures, text).map((line) => ({ ...line, dimension, group: id ?? "" })),
      ),
      ...merged.flatMap(({ groups: ids, own = [], figures }) => {
        const group = [...own, ...ids].map((id) => id ?? "").join("+");
        return linesOf(report, figures, text).map((line) => ({ ...line, dimension, group }));
      }),
    ]),
  ];
  const rows = lines.map((line) => COLUMNS.map((column) => cell(line[column])).join(","));
  return BYTE_ORDER_MARK + [COLUMNS.join(","), ...rows].map((row) => `${row}\r\n`).join("");
}

/**
 * Wordings under test: the shares of each, and how much each differs from the first, in points. `x` of a difference is 1 where chance does not
 * explain it.
 */
function wordingLines(
  { item, wordings, differences, hidden }: WordingComparison,
  text: (words: Text | undefined) => string,
): Line[] {
  const at = { dimension: "wording", item };
  if (hidden) return [{ ...at, code: "asked", withheld: 1 }];
  return [
    ...wordings.flatMap(({ id, label, options, asked, answered, shares }) => [
      { ...at, group: id, code: "asked", label: text(label), x: asked },
      { ...at, group: id, code: "answered", x: answered },
      ...shares.map(({ kind, code, ...share }): Line => ({
        ...at,
        group: id,
        code: wordingCode(kind, code),
        label: text(options.find((option) => kind === "option" && option.code === code)?.label),
        ...shareCells(share),
      })),
    ]),
    ...differences.map(({ wording, kind, code, difference, interval, isBeyondChance }): Line => ({
      ...at,
      group: wording,
      code: `difference:${wordingCode(kind, code)}`,
      x: Number(isBeyondChance),
      value: pointsAt(difference, 1),
      ...bounds(interval),
    })),
  ];
}

const wordingCode = (kind: WordingShare["kind"], code: string): string =>
  kind === "option" ? code : kind === "missing" ? `.${code}` : ":changed";

/** Forms that may have been answered without reading, and the measures without them, as the group `unmarked` of `answering`. */
function answeringLines(answering: AnsweringFigures | undefined): Line[] {
  if (!answering) return [];
  const { rules, marked, without } = answering;
  return [
    ...rules.map(({ rule, ...share }): Line => ({ code: `answering:${rule}`, ...shareCells(share) })),
    { code: "answering:marked", ...shareCells(marked) },
    ...(without
      ? [
          { code: "forms", x: without.forms },
          ...without.measures.flatMap((figures) =>
            measureLines(figures).map((line): Line => ({ measure: figures.id, ...line })),
          ),
        ].map((line): Line => ({ ...line, dimension: "answering", group: "unmarked" }))
      : []),
  ];
}

/** Views of pages: `x` at a step, of the `n` at the step before. */
function viewLines(views: ViewFigures | undefined): Line[] {
  const lines = ({ seen, begun, sections, finished, delivered, refused }: ViewCounts): Line[] => [
    { code: "views:seen", x: seen },
    { code: "views:begun", x: begun, n: seen },
    ...sections.map(({ section, count }): Line => ({ code: "views:section", section, x: count, n: begun })),
    { code: "views:finished", x: finished, n: begun },
    { code: "views:delivered", x: delivered, n: finished },
    { code: "views:refused", x: refused, n: finished },
  ];
  if (!views) return [];
  return [
    ...lines(views.total),
    ...views.breakdowns.flatMap(({ dimension, groups }) =>
      groups.flatMap(({ id, counts }) => lines(counts).map((line) => ({ ...line, dimension, group: id ?? "" }))),
    ),
  ];
}

function linesOf(report: Report, figures: Figures, text: (words: Text | undefined) => string): Line[] {
  const items = new Map(report.items.map((item) => [item.id, item]));
  return [
    { code: "forms", x: figures.forms, ...withheld(figures) },
    ...figures.measures.flatMap((measure) => measureLines(measure).map((line) => ({ measure: measure.id, ...line }))),
    ...figures.items.flatMap(({ id, asked, answered, options, merged = [], missing, notAsked, ...item }) => {
      const heading = items.get(id)!;
      const label = (code: string) => text(heading.options.find((option) => option.code === code)?.label);
      return [
        { code: "asked", label: text(heading.label), x: asked, ...(asked === null && withheld(item)) },
        { code: "answered", x: answered, ...(answered === null && withheld(item)) },
        ...options.map((share) => ({ code: share.code, label: label(share.code), ...shareCells(share) })),
        ...merged.map(({ codes, ...share }) => ({
          code: codes.join("+"),
          label: codes.map(label).join(" + "),
          ...shareCells(share),
        })),
        ...missing.map((share) => ({ code: `.${share.code}`, ...shareCells(share) })),
        ...notAsked.map(({ code, count, ...hidable }) => ({
          code: `.unasked:${code}`,
          x: count,
          ...withheld(hidable),
        })),
        ...(item.number ? [{ code: "mean", n: answered, value: item.number.mean, ...withheld(item.number) }] : []),
      ].map((line): Line => ({ section: heading.section, item: id, ...line }));
    }),
  ];
}

function measureLines(figures: MeasureFigures): Line[] {
  switch (figures.type) {
    case "index":
      return [
        {
          n: figures.overall.n,
          value: figures.overall.percent1,
          ...bounds(figures.overall.interval),
          ...withheld(figures.overall),
        },
        ...figures.sections.map(({ section, n, percent1, interval, ...hidable }) => ({
          section,
          n,
          value: percent1,
          ...bounds(interval),
          ...withheld(hidable),
        })),
        ...figures.items.map(({ item, ...share }) => ({ item, ...shareCells({ ...share, percent: share.percent1 }) })),
      ];
    case "csat":
      return [shareCells({ ...figures, percent: figures.percent1 })];
    case "nps": {
      const [low, high] = figures.interval ?? [null, null];
      return [{ n: figures.n, value: figures.score, low, high, ...withheld(figures) }];
    }
    case "points":
      return [
        { value: figures.total, code: figures.band, ...withheld(figures) },
        ...figures.indicators.map(({ item, n, points, ...hidable }) => ({
          item,
          n,
          value: points,
          ...withheld(hidable),
        })),
      ];
    case "mean":
      return [
        { value: figures.overall, ...withheld(figures) },
        ...figures.items.map(({ item, n, mean, ...hidable }) => ({ item, n, value: mean, ...withheld(hidable) })),
      ];
  }
}

interface Counted {
  x: number | null;
  n: number | null;
  percent: number | null;
  interval: Interval | null;
  hidden?: true;
}

const shareCells = ({ x, n, percent, interval, ...hidable }: Counted): Line => ({
  x,
  n,
  value: percent,
  ...bounds(interval),
  ...withheld(hidable),
});

const bounds = (interval: Interval | null): Line =>
  interval ? { low: pointsAt(interval[0], 1), high: pointsAt(interval[1], 1) } : {};

const withheld = ({ hidden }: { hidden?: true }): Line => (hidden ? { withheld: 1 } : {});

/** A spreadsheet runs a text that begins like a formula, no matter who wrote it (OWASP, "CSV Injection"); an apostrophe stops it. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number | null | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  // A decimal number as written is no formula, even below zero.
  const text = FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
