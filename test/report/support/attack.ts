import type { Figures, Group, Report } from "../../../src/report/index.ts";

/*
 * Somebody who wants to know what a report withholds: every printed sum is an equation, every count is at least 0.
 */

/** Σ factor · unknown = value. */
interface Equation {
  factors: Map<string, number>;
  value: number;
}

/** Every count that is printed or can be computed, with the only value that it can have. */
export function solved(report: Report): Map<string, number> {
  const equations: Equation[] = [];
  const known = new Map<string, number>();
  const equate = (...terms: [name: string, factor: number][]): void => {
    equations.push({ factors: new Map(terms), value: 0 });
  };
  const tell = (name: string, value: number | null): void => void (value !== null && known.set(name, value));

  const read = (at: string, figures: Figures): void => {
    tell(`${at} forms`, figures.forms);
    for (const heading of report.items) {
      const cell = (code: string): string => `${at} ${heading.id} ${code}`;
      const item = figures.items.find(({ id }) => id === heading.id);
      const codes = codesOf(report, heading.id);
      for (const option of item?.options ?? []) tell(cell(option.code), option.x);
      if (!hasOptions(heading.type)) tell(cell("answer"), item?.answered ?? null);
      for (const { code, x } of item?.missing ?? []) tell(cell(`given ${code}`), x);
      for (const { code, count } of item?.notAsked ?? []) tell(cell(`not ${code}`), count);
      tell(cell("asked"), item?.asked ?? null);
      tell(cell("answered"), item?.answered ?? null);
      if (heading.type !== "choices") {
        equate([cell("answered"), -1], ...codes.options.map((code) => [cell(code), 1] as [string, number]));
      }
      equate(
        [cell("answered"), 1],
        [cell("asked"), -1],
        ...codes.given.map((code) => [cell(code), 1] as [string, number]),
      );
      equate(
        [cell("asked"), 1],
        [`${at} forms`, -1],
        ...codes.notAsked.map((code) => [cell(code), 1] as [string, number]),
      );
      const tops = heading.options.filter(({ satisfied }) => satisfied);
      if (tops.length) equate([cell("top"), -1], ...tops.map(({ code }) => [cell(code), 1] as [string, number]));
    }
    // Who is not led to "handled" are those who chose something else, or nothing, under "complained".
    equate(
      [`${at} handled not not_applicable`, -1],
      [`${at} complained yes`, 1],
      [`${at} complained no`, 1],
      [`${at} complained given blank`, 1],
    );
    for (const measure of figures.measures) {
      if (measure.type === "index")
        for (const { item, x, n } of measure.items) {
          tell(`${at} ${item} top`, x);
          tell(`${at} ${item} answered`, n);
        }
      if (measure.type === "csat") tell(`${at} ${measure.item} top`, measure.x);
    }
  };

  const addUp = (whole: string, parts: readonly string[]): void => {
    equate([`${whole} forms`, -1], ...parts.map((part) => [`${part} forms`, 1] as [string, number]));
    for (const { id } of report.items) {
      const { options, given, notAsked } = codesOf(report, id);
      for (const code of [...options, ...given, ...notAsked]) {
        equate(
          [`${whole} ${id} ${code}`, -1],
          ...parts.map((part) => [`${part} ${id} ${code}`, 1] as [string, number]),
        );
      }
    }
  };

  read("total", report.total);
  for (const { dimension, groups } of report.breakdowns) {
    const name = (group: Pick<Group, "id">): string => `${dimension}=${group.id}`;
    for (const group of groups) {
      read(name(group), group.figures);
      if (!group.own) continue;
      read(`${name(group)} own`, group.own);
      const children = groups.filter(({ parent }) => parent === group.id && group.id !== null).map(name);
      addUp(name(group), [`${name(group)} own`, ...children]);
    }
    addUp("total", groups.filter(({ parent }) => parent === undefined).map(name));
  }
  return new Map([...known, ...solve(equations, known)]);
}

export const hasOptions = (type: string): boolean => ["rating", "choice", "choices", "rank"].includes(type);

function codesOf(report: Report, item: string): { options: string[]; given: string[]; notAsked: string[] } {
  const heading = report.items.find(({ id }) => id === item)!;
  const options = heading.options.filter(({ missing }) => !missing).map(({ code }) => code);
  return {
    options: hasOptions(heading.type) ? options : ["answer"],
    given: ["not_applicable", "dont_know", "refused", "blank"].map((code) => `given ${code}`),
    notAsked: ["not_asked", "not_applicable", "break_off"].map((code) => `not ${code}`),
  };
}

/** Gauss–Jordan elimination in fractions of whole numbers, then bounds by what is left of each equation. */
function solve(equations: readonly Equation[], known: ReadonlyMap<string, number>): Map<string, number> {
  const names = [...new Set(equations.flatMap(({ factors }) => [...factors.keys()]))].filter(
    (name) => !known.has(name),
  );
  const at = new Map(names.map((name, i) => [name, i]));
  const rows = equations.map(({ factors, value }) => {
    const row = new Float64Array(names.length + 1);
    row[names.length] = value;
    for (const [name, factor] of factors) {
      if (known.has(name)) row[names.length]! -= factor * known.get(name)!;
      else row[at.get(name)!]! += factor;
    }
    return row;
  });
  const raw = rows.map((row) => row.slice());
  eliminate(rows, names.length);
  return bounded([...raw, ...rows], names);
}

/** The factors of sums are 1 and −1 and stay small, so that doubles are exact enough to tell 0 from the rest. */
function eliminate(rows: Float64Array[], width: number): void {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    let pivot = done;
    for (let r = done + 1; r < rows.length; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-9) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const top = rows[done]!;
    const factor = top[column]!;
    for (let c = 0; c <= width; c++) top[c]! /= factor;
    for (const row of rows) {
      const times = row[column]!;
      if (row === top || Math.abs(times) < 1e-9) continue;
      for (let c = 0; c <= width; c++) row[c]! -= times * top[c]!;
    }
    done++;
  }
}

function bounded(rows: readonly Float64Array[], names: readonly string[]): Map<string, number> {
  const low = names.map(() => 0);
  const high = names.map(() => Infinity);
  const sparse = rows.map((row) => ({
    terms: [...row.slice(0, -1).entries()].filter(([, factor]) => Math.abs(factor) > 1e-9),
    value: row.at(-1)!,
  }));
  for (let changed = true, round = 0; changed && round < 200; round++) {
    changed = false;
    for (const { terms, value } of sparse) {
      for (const [x, factor] of terms) {
        let [least, most] = [0, 0];
        for (const [other, by] of terms) {
          if (other === x) continue;
          least += by > 0 ? by * low[other]! : by * high[other]!;
          most += by > 0 ? by * high[other]! : by * low[other]!;
        }
        const [one, two] = [(value - most) / factor, (value - least) / factor];
        const [from, to] = [Math.ceil(Math.min(one, two) - 1e-6), Math.floor(Math.max(one, two) + 1e-6)];
        if (from > low[x]!) [low[x], changed] = [from, true];
        if (to < high[x]!) [high[x], changed] = [to, true];
      }
    }
  }
  return new Map(names.flatMap((name, i) => (low[i] === high[i] ? [[name, low[i]!] as const] : [])));
}
