import { isDeepStrictEqual } from "node:util";
import { digestOf } from "../../src/schema/index.ts";
import type { Filled } from "./citizen.ts";
import type { Received } from "./collector.ts";
import { expectedOf } from "./form.ts";
import { sum } from "./sum.ts";
import survey from "./survey.json" with { type: "json" };

/** How what the collector has differs from what was typed. */
export interface Comparison {
  typed: number;
  delivered: number;
  lost: number;
  duplicated: number;
  /** Forms with a field that is not as it was typed, and rows that nobody typed. */
  changed: number;
  /** A line for each. */
  details: string[];
  /** The forms that were lost, duplicated or changed. */
  blamed: Filled[];
}

/** The page's clock and ours are one; a second is lost to rounding, and a busy machine takes its time. */
const TOLERANCE = 2000;

const DAY = 86_400_000;

const digest = digestOf(survey);

/** Field by field. Forms are recognised by what was typed, not by an id that the widget made. */
export function compare(typed: readonly Filled[], received: readonly Received[]): Comparison {
  const rows = new Map<unknown, Received[]>();
  for (const row of received) {
    const token = row.submission.answers["dossier"];
    rows.set(token, [...(rows.get(token) ?? []), row]);
  }
  const result: Comparison = {
    typed: typed.length,
    delivered: 0,
    lost: 0,
    duplicated: 0,
    changed: 0,
    details: [],
    blamed: [],
  };
  for (const filled of typed) {
    const { dossier } = filled.form.given;
    const name = `${dossier}, ${filled.episode}`;
    const [row, ...more] = rows.get(dossier) ?? [];
    rows.delete(dossier);
    if (!row) {
      result.lost++;
      result.blamed.push(filled);
      result.details.push(`lost: ${name}${filled.queued ? `, kept as ${filled.queued.id}` : ", never kept"}`);
      continue;
    }
    result.delivered++;
    if (more.length) {
      result.duplicated++;
      result.details.push(
        `duplicated: ${name}, as ${[row, ...more].map(({ submission }) => submission.id).join(", ")}`,
      );
    }
    const differences = [row, ...more].flatMap((each) => differencesOf(filled, each));
    if (more.length || differences.length) result.blamed.push(filled);
    if (differences.length) {
      result.changed++;
      result.details.push(`changed: ${name}: ${differences.join("; ")}`);
    }
  }
  for (const [token, strangers] of rows) {
    result.changed += strangers.length;
    result.details.push(
      `nobody typed: ${String(token)}, as ${strangers.map(({ submission }) => submission.id).join(", ")}`,
    );
  }
  return result;
}

function differencesOf({ form, pressed, queued }: Filled, { receipt, receivedAt, submission }: Received): string[] {
  const { id, startedAt, finishedAt, ...fields } = submission;
  const differences: string[] = [];
  const differ = (field: string, got: unknown, wanted: unknown): void => {
    if (!isDeepStrictEqual(got, wanted))
      differences.push(`${field} is ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
  const { placement, answers, missing, ...rest } = expectedOf(form);
  const expected: Record<string, unknown> = {
    schemaVersion: 1,
    survey: { id: survey.id, version: survey.version, digest },
    quality: { checks: [] },
    ...(placement && { placement }),
    ...rest,
  };
  const { answers: gotAnswers, missing: gotMissing, ...got } = fields as Record<string, unknown>;
  for (const field of union(got, expected)) differ(field, got[field], expected[field]);
  for (const [name, wanted, all] of [
    ["answers", answers, gotAnswers],
    ["missing", missing, gotMissing],
  ] as const) {
    const had = all as Record<string, unknown>;
    for (const key of union(had, wanted)) differ(`${name}.${key}`, had[key], (wanted as Record<string, unknown>)[key]);
  }
  if (queued) {
    differ("id", id, queued.id);
    differ("receipt", receipt, queued.receipt);
  }
  if (startedAt > finishedAt) differences.push(`started at ${startedAt}, after it was finished at ${finishedAt}`);
  const at = Date.parse(finishedAt);
  const arrived = Date.parse(receivedAt);
  // Of a form that was finished after it arrived, by a clock that is far ahead, the collector keeps when it arrived.
  const { from, to } = pressed.from > arrived + DAY ? { from: arrived, to: arrived } : pressed;
  if (at < from - TOLERANCE || at > to + TOLERANCE)
    differences.push(`finished at ${finishedAt}, and sent between ${instant(from)} and ${instant(to)}`);
  return differences;
}

const union = (one: object, other: object): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])];

const instant = (time: number): string => (Number.isFinite(time) ? new Date(time).toISOString() : "never");

/** Several runs' as one. */
export const together = (all: readonly Comparison[]): Comparison => {
  const total = (count: (each: Comparison) => number): number => sum(all.map(count));
  return {
    typed: total(({ typed }) => typed),
    delivered: total(({ delivered }) => delivered),
    lost: total(({ lost }) => lost),
    duplicated: total(({ duplicated }) => duplicated),
    changed: total(({ changed }) => changed),
    details: all.flatMap(({ details }) => details),
    blamed: all.flatMap(({ blamed }) => blamed),
  };
};

export const isFaultless = ({ typed, delivered, lost, duplicated, changed }: Comparison): boolean =>
  delivered === typed && !lost && !duplicated && !changed;

/** The line that the run ends with. */
export const lastLine = ({ typed, delivered, lost, duplicated, changed }: Comparison): string =>
  `delivered ${delivered} of ${typed}, lost ${lost}, duplicated ${duplicated}, changed ${changed}`;
