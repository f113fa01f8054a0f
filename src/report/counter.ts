import { type Submission, type Survey, isDay } from "../schema/index.ts";
import { addItems } from "./add-items.ts";
import { countSigns, verdictsOn } from "./answering/sign-counter.ts";
import { bump, cellKey, emptyCell } from "./cell.ts";
import { layoutOf, type CountLayout } from "./layout.ts";
import { localDays } from "./local-day.ts";
import { waveOn } from "./wave-on.ts";
import { Mismatch } from "./merge-tallies.ts";
import type { Known } from "./options-type.ts";
import { pairCounter } from "./pair-counter.ts";
import { readerOf } from "./reader.ts";
import type { DimensionValue, Refusal, Tally, TallyCell } from "./tally-type.ts";

export interface Counter {
  /** Counts a submission into the tally, which it changes. @returns why it was refused, if it was; that is counted too */
  count(submission: unknown): Refusal | undefined;
  /**
   * Takes back what `count` did with the same submission, for a revision in its place or a withdrawal.
   * @returns why it had been refused, if it had been
   */
  uncount(submission: unknown): Refusal | undefined;
  /** The name of the cell in which `count` would count it; `undefined` if it would refuse it. Counts nothing. */
  cellOf(submission: unknown): string | undefined;
}

/**
 * Counts submissions into a tally, one at a time.
 *
 * It trusts submissions that `checkSubmission` has accepted, as a collector's store holds them, and checks only what costs
 * little: survey, version, track, time, and that every item has an answer or a reason that the survey knows.
 * A submission comes twice only if it is given twice: of several revisions, give the highest.
 * @param surveys those that the tally was made with
 * @param tally from `emptyTally`, or any other, also from JSON
 * @param known as in `TallyOptions`
 * @throws Mismatch when the tally is of other surveys
 */
export const counterOf = (surveys: Survey | readonly Survey[], tally: Tally, known?: Known): Counter =>
  countersOf(surveys, known)(tally);

/**
 * Makes counters for many tallies of the same surveys, each as `counterOf` does. What the surveys say is looked up once.
 * @param known as in `TallyOptions`
 * @returns a function that throws `Mismatch` when a tally is of other surveys
 */
export function countersOf(surveys: Survey | readonly Survey[], known?: Known): (tally: Tally) => Counter {
  const layout = layoutOf(surveys);
  const shared: Shared = {
    layout,
    ...readerOf(layout),
    countPairs: pairCounter(layout),
    dayOf: localDays(layout.surveys[0]),
    known,
  };
  return (tally) => counterWith(shared, tally);
}

interface Shared extends ReturnType<typeof readerOf> {
  layout: CountLayout;
  countPairs: ReturnType<typeof pairCounter>;
  dayOf: ReturnType<typeof localDays>;
  known: Known | undefined;
}

/** Where a submission is counted. */
interface Place {
  data: Submission;
  version: number;
  day: string;
  key: DimensionValue[];
  /** The cell's name. */
  name: string;
}

function counterWith({ layout, reading, read, countPairs, dayOf, known }: Shared, tally: Tally): Counter {
  if (layout.fingerprint !== tally.layout) {
    throw new Mismatch(
      "tally-of-other-surveys",
      "The tally is of other surveys, versions or measures. Give those that it was made with.",
    );
  }
  const versionAt = new Map(tally.versions.map(({ digest }, v) => [digest, v]));

  /** Where it is counted, or why it is not. What it answers stands in `reading` then. */
  function placeOf(data: unknown): Place | Refusal {
    if (!isSubmission(data)) return "no-submission";
    if (data.survey.id !== tally.survey) return "other-survey";
    const version = versionAt.get(data.survey.digest);
    if (version === undefined) return "other-version";
    if ((data.track ?? "citizen") !== tally.track) return "other-track";
    const day =
      data.answeredOn === undefined
        ? dayOf(data.finishedAt)
        : isDay(String(data.answeredOn))
          ? data.answeredOn
          : undefined;
    if (day === undefined) return "no-time";
    if (!read(data, version)) return "unknown-answer";
    const key = tally.by.map((dimension) => valueOf(tally, dimension, data, day, known));
    return { data, version, day, key, name: cellKey(key, data.partial ?? false) };
  }

  function add(submission: unknown, by: 1 | -1): Refusal | undefined {
    const place = placeOf(submission);
    if (typeof place === "string") {
      bump(tally.refused as Record<string, number>, place, by);
      return place;
    }
    const { data, version, day, key, name } = place;
    const cell = (tally.cells[name] ??= emptyCell(layout, key, data.partial ?? false, true));
    tally.versions[version]!.forms += by;
    bump(tally.days, day, by);
    addForm(cell, data, version, by);
    const { signs } = cell;
    if (signs && countSigns(signs, verdictsOn(layout, reading, version, data.quality?.pace), by)) {
      signs.marked ??= emptyMarked(layout);
      addForm(signs.marked, data, version, by);
      if (!signs.marked.forms) delete signs.marked;
    }
    if (!cell.forms) delete tally.cells[name];
    return undefined;
  }

  function addForm(cell: TallyCell, data: Submission, version: number, by: 1 | -1): void {
    cell.forms += by;
    if (cell.versions) cell.versions[version]! += by;
    addItems(layout, cell, reading, data, by, known !== undefined);
    if (cell.pairs) countPairs(cell.pairs, reading, by);
  }

  return {
    count: (submission) => add(submission, 1),
    uncount: (submission) => add(submission, -1),
    cellOf(submission) {
      const place = placeOf(submission);
      return typeof place === "string" ? undefined : place.name;
    },
  };
}

/** Counts of marked forms: what their signs are has been counted. */
function emptyMarked(layout: CountLayout): TallyCell {
  const cell = emptyCell(layout, [], false, true);
  delete cell.signs;
  return cell;
}

/** As much of its shape as the counting relies on. */
function isSubmission(data: unknown): data is Submission {
  const isObject = (value: unknown) => typeof value === "object" && value !== null;
  const { survey, answers, missing, asked, context } = (data ?? {}) as Partial<Submission>;
  return isObject(survey) && isObject(answers) && isObject(missing) && isObject(context) && Array.isArray(asked);
}

function valueOf(
  { waves }: Tally,
  dimension: string,
  submission: Submission,
  day: string,
  known?: Known,
): DimensionValue {
  if (dimension === "channel") return knownOr(known, dimension, submission.channel);
  if (dimension === "wave" && waves.length) return waveOn(waves, day);
  const { context } = submission;
  return Object.hasOwn(context, dimension) ? knownOr(known, dimension, context[dimension]!) : null;
}

/** What a submission says of itself, when that is told apart. */
function knownOr(known: Known | undefined, dimension: string, value: string): DimensionValue {
  return !known || (Object.hasOwn(known, dimension) && known[dimension]!.has(value)) ? value : null;
}
