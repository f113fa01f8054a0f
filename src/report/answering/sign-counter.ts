import type { Submission } from "../../schema/index.ts";
import type { CountLayout } from "../layout.ts";
import type { CodedSubmission } from "../reader.ts";
import type { SignTally } from "../tally-type.ts";
import { judge } from "./judge.ts";
import { SIGNS, type Sign } from "./sign.ts";

/** What each rule says of a form; absent where it could not judge it. */
type Verdicts = Partial<Record<Sign, boolean>>;

/** Counts what the rules say of a form, or takes it back. @returns whether any marks it */
export function countSigns({ rules }: SignTally, verdicts: Verdicts, by: 1 | -1): boolean {
  for (const sign of SIGNS) {
    if (verdicts[sign] === undefined) continue;
    rules[sign].judged += by;
    if (verdicts[sign]) rules[sign].marked += by;
  }
  return SIGNS.some((sign) => verdicts[sign]);
}

/** What each rule says of a form. A form with several scales is marked where the answers on any of them are. */
export function verdictsOn(
  { scales, surveys }: CountLayout,
  { option }: Pick<CodedSubmission, "option">,
  version: number,
  pace: Submission["quality"]["pace"],
): Verdicts {
  const verdicts: Verdicts = {};
  const note = (sign: Sign, isMarked: boolean | undefined): void => {
    if (isMarked !== undefined) verdicts[sign] = isMarked || (verdicts[sign] ?? false);
  };
  // What a form says unasked counts for nothing.
  if (surveys[version]!.pace && pace) note("fast", pace === "fast");
  for (const { items, places, levels } of scales[version]!) {
    const given: number[] = [];
    for (const [k, i] of items.entries()) {
      const place = places[k]!.get(option[i]!);
      if (place !== undefined) given.push(place);
    }
    const said = judge(given, levels);
    if (!said) continue;
    note("run", said.run);
    note("spread", said.spread);
  }
  return verdicts;
}
