import type { Figures, Group, ItemHeading, Report } from "../../src/report/index.ts";
import { type Condition, type Item, type Survey, placesOf } from "../../src/schema/index.ts";

/*
 * What anybody can read in a report, as a system of equations over all counts that the report could have printed.
 */

/** low ≤ Σ factor · count ≤ high. */
export interface Constraint {
  terms: [name: string, factor: number][];
  low: number;
  high: number;
}

export interface Printed {
  /** Counts that are printed as such. */
  known: Map<string, number>;
  constraints: Constraint[];
}

/** One row of the report: a set of forms. */
export interface PrintedRow {
  at: string;
  figures: Figures;
  /** The dimension that it is of; `undefined` for the total. */
  dimension: string | undefined;
  /** The row that it is a part of, with the other parts. */
  whole: string | undefined;
}

const GIVEN = ["not_applicable", "dont_know", "refused", "blank"].map((code) => `given ${code}`);
const NOT_ASKED = ["not_asked", "not_applicable", "break_off"].map((code) => `not ${code}`);

/** The places below the first that the attack looks at. */
export const LOWER = ["second", "third"];

const hasOptions = (type: string): boolean => ["rating", "choice", "choices", "rank"].includes(type);

/** The names of an item's counts. Together they are all forms, except in `choices`. */
export function columnsOf({ type, options }: ItemHeading): { options: string[]; given: string[]; notAsked: string[] } {
  const codes = options.filter(({ missing }) => !missing).map(({ code }) => code);
  return { options: hasOptions(type) ? codes : ["answer"], given: GIVEN, notAsked: NOT_ASKED };
}

/** All that adds up from parts to the whole. `sum` is what the numbers that people gave come to. */
function additive(heading: ItemHeading): string[] {
  const { options, given, notAsked } = columnsOf(heading);
  return [...options, "answered", ...given, ...notAsked, ...(heading.type === "number" ? ["sum"] : [])];
}

export const countName = (at: string, item: string, column: string): string => `${at} | ${item} | ${column}`;
export const formsName = (at: string): string => `${at} | forms`;

/** All rows of a report. */
export function rowsOf(report: Report): PrintedRow[] {
  const rows: PrintedRow[] = [{ at: "total", figures: report.total, dimension: undefined, whole: undefined }];
  for (const { dimension, groups } of report.breakdowns) {
    const name = ({ id }: Pick<Group, "id">): string => `${dimension}=${id}`;
    for (const group of groups) {
      const at = name(group);
      const whole = group.parent === undefined ? "total" : `${dimension}=${group.parent}`;
      rows.push({ at, figures: group.figures, dimension, whole });
      if (group.own) rows.push({ at: `${at} own`, figures: group.own, dimension, whole: at });
    }
  }
  return rows;
}

/** Groups that a report shows together, with the names of the rows that they would have. */
export interface MergedRow {
  at: string;
  figures: Figures;
  parts: string[];
}

export const mergedRowsOf = ({ breakdowns }: Report): MergedRow[] =>
  breakdowns.flatMap(({ dimension, merged = [] }) =>
    merged.map(({ groups, own = [], figures }) => {
      const parts = [...groups.map((id) => `${dimension}=${id}`), ...own.map((id) => `${dimension}=${id} own`)];
      return { at: parts.join(" + "), figures, parts };
    }),
  );

/** Everything that a report says of its counts. */
export function printedIn(report: Report, survey: Survey): Printed {
  const known = new Map<string, number>();
  const constraints: Constraint[] = [];
  const tell = (name: string, value: number | null | undefined): void => {
    if (value !== null && value !== undefined) known.set(name, value);
  };
  const bound = (low: number, high: number, ...terms: Constraint["terms"]): void =>
    void constraints.push({ terms, low, high });
  const equal = (value: number, ...terms: Constraint["terms"]): void => bound(value, value, ...terms);
  const sum = (names: readonly string[], factor = 1): Constraint["terms"] => names.map((name) => [name, factor]);

  const rows = rowsOf(report);
  for (const { at, figures } of rows) {
    tell(formsName(at), figures.forms);
    for (const heading of report.items) readItem(at, figures, heading);
    readMeasures(at, figures);
  }
  for (const whole of new Set(rows.map((row) => row.whole))) {
    if (whole === undefined) continue;
    const dimensions = new Set(rows.filter((row) => row.whole === whole).map(({ dimension }) => dimension));
    for (const dimension of dimensions) {
      const parts = rows.filter((row) => row.whole === whole && row.dimension === dimension).map(({ at }) => at);
      equal(0, [formsName(whole), -1], ...sum(parts.map(formsName)));
      for (const heading of report.items) {
        for (const column of additive(heading)) {
          const name = (of: string): string => countName(of, heading.id, column);
          equal(0, [name(whole), -1], ...sum(parts.map(name)));
        }
      }
    }
  }
  for (const { at, figures, parts } of mergedRowsOf(report)) {
    tell(formsName(at), figures.forms);
    equal(0, [formsName(at), -1], ...sum(parts.map(formsName)));
    for (const heading of report.items) {
      readItem(at, figures, heading);
      for (const column of additive(heading)) {
        const name = (of: string): string => countName(of, heading.id, column);
        equal(0, [name(at), -1], ...sum(parts.map(name)));
      }
    }
    readMeasures(at, figures);
  }
  readChannels();
  return { known, constraints };

  function readItem(at: string, figures: Figures, heading: ItemHeading): void {
    const { id, type } = heading;
    const cell = (column: string): string => countName(at, id, column);
    const { options, given, notAsked } = columnsOf(heading);
    const item = figures.items.find((each) => each.id === id);
    const place = placesOf(survey).get(id)!;

    // What everybody knows of such a table.
    if (type === "choices") {
      equalAnswered(cell, options, place.item);
    } else equal(0, [cell("answered"), -1], ...sum(options.map(cell)));
    equal(0, [cell("asked"), -1], [cell("answered"), 1], ...sum(given.map(cell)));
    equal(0, [formsName(at), -1], [cell("asked"), 1], ...sum(notAsked.map(cell)));
    for (const { askIf } of [place.section, place.item]) if (askIf) readRouting(at, id, askIf);
    if (!report.method.partials.counted) tell(cell("not break_off"), 0);

    if (place.item.type === "number") bound(0, Infinity, [cell("answered"), place.item.max!], [cell("sum"), -1]);

    // What is printed.
    if (!item) return;
    const { number } = item;
    if (number && number.mean !== null) tell(cell("sum"), Math.round(number.mean * item.answered!));
    for (const { code, x, n, percent, percent1, interval, distribution } of item.options) {
      tell(cell(code), x);
      if ((x === null || n === null) && [percent, percent1, interval, distribution].some((each) => each !== null)) {
        throw new Error(`${cell(code)} is withheld, and its share is printed.`);
      }
    }
    for (const { codes, x } of item.merged ?? []) if (x !== null) equal(x, ...sum(codes.map(cell)));
    if (!hasOptions(type)) tell(cell("answer"), item.answered);
    for (const { code, x } of item.missing) tell(cell(`given ${code}`), x);
    for (const { code, count } of item.notAsked) tell(cell(`not ${code}`), count);
    tell(cell("asked"), item.asked);
    tell(cell("answered"), item.answered);
    for (const option of item.options) if (option.n !== null) tell(cell(report.method.base), option.n);
    const { x, n } = item.nonresponse;
    const silent = ["given refused", "given blank", "not break_off"].map(cell);
    if (x !== null) equal(x, ...sum(silent));
    if (n !== null) equal(n, [cell("asked"), 1], [cell("not break_off"), 1]);
    // Of three options, the mean place tells how many put one second, and how many last.
    for (const { code, placed, mean } of item.ranks ?? []) {
      if (placed === null || mean === null) continue;
      equal(placed, [cell(code), 1], ...sum(LOWER.map((place) => cell(`${place} ${code}`))));
      equal(Math.round(placed * mean), [cell(code), 1], [cell(`second ${code}`), 2], [cell(`third ${code}`), 3]);
    }
  }

  function equalAnswered(cell: (column: string) => string, options: readonly string[], item: Item): void {
    bound(0, Infinity, [cell("answered"), -1], ...sum(options.map(cell)));
    const exclusive = "options" in item ? item.options!.filter((each) => each.exclusive).map(({ code }) => code) : [];
    for (const option of options) {
      bound(0, Infinity, [cell("answered"), 1], [cell(option), -1]);
      for (const alone of exclusive) {
        if (alone !== option) bound(0, Infinity, [cell("answered"), 1], [cell(option), -1], [cell(alone), -1]);
      }
    }
  }

  /** Who is asked it are those who chose certain options of another item. */
  function readRouting(at: string, id: string, condition: Condition): void {
    if (!("item" in condition) || typeof condition.is !== "string")
      throw new Error("The attack knows no such condition.");
    const led = countName(at, condition.item, condition.is);
    const asked: Constraint["terms"] = [[countName(at, id, "asked"), 1]];
    bound(-Infinity, 0, ...asked, [led, -1]);
    bound(0, Infinity, ...asked, [countName(at, id, "not break_off"), 1], [led, -1]);
  }

  function readMeasures(at: string, figures: Figures): void {
    for (const measure of figures.measures) {
      const shares = measure.type === "index" ? measure.items : measure.type === "csat" ? [measure] : [];
      for (const { item, x, n } of shares) {
        const heading = report.items.find(({ id }) => id === item)!;
        const tops = heading.options.filter(({ satisfied, missing }) => satisfied && !missing);
        if (x !== null) equal(x, ...sum(tops.map(({ code }) => countName(at, item, code))));
        tell(countName(at, item, "answered"), n);
      }
      if (measure.type !== "index") continue;
      const sectionOf = new Map(report.items.map(({ id, section }) => [id, section]));
      for (const value of [measure.overall, ...measure.sections]) {
        const isOf = ({ item }: { item: string }): boolean =>
          !("section" in value) || sectionOf.get(item) === value.section;
        const isKnown = measure.items.filter(isOf).every(({ x, n }) => x !== null && n !== null);
        if (value.value !== null && !isKnown) throw new Error(`${at}: an index over withheld shares is printed.`);
      }
    }
  }

  function readChannels(): void {
    if (!report.channels.length) return;
    const partials = (channel: string | null): string => `channel=${channel} | partials`;
    for (const each of report.channels) {
      tell(formsName(`channel=${each.channel}`), each.forms);
      tell(partials(each.channel), each.partials);
    }
    const { forms, counted } = report.method.partials;
    if (forms !== null && !counted) equal(forms, ...sum(report.channels.map(({ channel }) => partials(channel))));
  }
}
