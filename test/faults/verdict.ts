import type { Collector, Received } from "./collector.ts";
import { type Comparison, compare, isFaultless, lastLine } from "./compare.ts";
import { storyOf } from "./episode/notes.ts";
import type { Played } from "./episode/stage.ts";
import { type Finding, findings } from "./findings.ts";
import type { Kind } from "./kinds.ts";
import { faultTable, uncovered } from "./report.ts";
import { type Episode, nameOf, seedOf } from "./schedule.ts";

/** What came of all that was drawn from one seed. */
export interface Verdict {
  seed: number;
  comparison: Comparison;
  found: Finding[];
  /** Whether there is nothing that is not as it should be. */
  isGood: boolean;
  /** Everything that is known of the episodes to blame. */
  evidence: string[];
}

export async function judge(
  seed: number,
  schedule: readonly Episode[],
  played: readonly Played[],
  collector: Collector,
  without: readonly Kind[] = [],
): Promise<Verdict> {
  const all = await collector.received();
  const rows = all.filter(({ submission }: Received) => seedOf(submission.answers["dossier"]) === seed);
  const comparison = compare(
    played.flatMap(({ filled }) => filled),
    rows,
  );
  const found = findings(played, without);
  const wrong = found.filter(({ holds }) => !holds);
  const blamed = played.filter(
    (each) =>
      each.filled.some((form) => comparison.blamed.includes(form)) || wrong.some((one) => one.blamed?.includes(each)),
  );
  return {
    seed,
    comparison,
    found,
    isGood: isFaultless(comparison) && played.length === schedule.length && !wrong.length,
    evidence: blamed.flatMap((each) => [
      `\nseed ${seed}, ${nameOf(each.episode)}, ${each.milliseconds} ms${each.rescued ? ", rescued" : ""}`,
      ...each.troubles,
      ...storyOf(each),
    ]),
  };
}

/** Everything about one seed. */
export const inFull = ({ comparison, found, evidence }: Verdict, played: readonly Played[]): string =>
  [
    `\n${faultTable(played)}\n`,
    ...uncovered(played).map((line) => `not covered: ${line}`),
    ...found.map(({ says, holds }) => `${holds ? "ok" : "FAILED"}: ${says}`),
    ...comparison.details,
    ...evidence,
  ].join("\n");

/** One line about one seed of many, and more where it is bad. */
export const inShort = ({ seed, isGood, comparison, found, evidence }: Verdict): string =>
  [
    `${isGood ? "ok" : "FAILED"}: seed ${seed}, ${lastLine(comparison)}`,
    ...found.filter(({ holds }) => !holds).map(({ says }) => `  FAILED: ${says}`),
    ...comparison.details,
    ...evidence,
  ].join("\n");
