import type { Recorder } from "../recorder.ts";
import { peaks, usual } from "./pace.ts";
import type { Arrivals } from "./quarantines.ts";

/** Minutes in which forms came that are remembered of a survey, to know what is usual. */
const REMEMBERED = 240;

/** Milliseconds until a flood that goes on is told of again. */
const QUIET = 3_600_000;

/**
 * Tells the operator in the minute in which far more forms of a survey are stored than usual, by the rule of the command `pace`. It knows
 * what this program has stored since it began; several collectors tell of what came to each.
 */
export function tellingFloods(recorder: Recorder, tell: (line: string) => void, now: () => Date): Recorder {
  const minutes = new Map<string, Arrivals[]>();
  const toldAt = new Map<string, number>();

  function stored(survey: string): void {
    const time = now();
    const at = time.toISOString().slice(0, "2026-03-31T08:15".length);
    const known = minutes.get(survey) ?? [];
    minutes.set(survey, known);
    // A clock that is set back goes on in the minute that it had come to.
    if (!known.length || known.at(-1)!.at < at) known.push({ at, forms: 0 });
    if (known.length > REMEMBERED) known.shift();
    const current = known.at(-1)!;
    current.forms++;
    const [peak] = peaks([current], usual(known.slice(0, -1)));
    if (!peak || +time < (toldAt.get(survey) ?? -Infinity) + QUIET) return;
    toldAt.set(survey, +time);
    tell(
      `${peak.forms} forms of “${survey}” came within a minute, ${peak.times} times the usual. See which: satisfaction-survey-collector pace --survey ${survey} --by minute`,
    );
  }

  return {
    ...recorder,
    async keep(submission, ...rest) {
      const isStored = await recorder.keep(submission, ...rest);
      if (isStored) stored(submission.survey);
      return isStored;
    },
  };
}
