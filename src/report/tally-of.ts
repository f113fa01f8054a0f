import type { Survey } from "../schema/index.ts";
import { counterOf } from "./counter.ts";
import { emptyTally } from "./empty-tally.ts";
import type { TallyOptions } from "./options-type.ts";
import type { Tally } from "./tally-type.ts";

/**
 * Counts submissions. The order does not matter.
 * @param surveys the survey, or its versions, the newest first
 * @param submissions as `checkSubmission` accepts them; what is not of these surveys and this track is counted as refused
 * @throws UnknownDimension when `by` names what the survey does not declare
 */
export function tallyOf(
  surveys: Survey | readonly Survey[],
  submissions: Iterable<unknown>,
  options: TallyOptions = {},
): Tally {
  const tally = emptyTally(surveys, options);
  const { count } = counterOf(surveys, tally, options.known);
  for (const submission of submissions) count(submission);
  return tally;
}

/** The same for submissions that arrive over time, such as the lines of a file. Memory does not grow with their number. */
export async function tallyStream(
  surveys: Survey | readonly Survey[],
  submissions: AsyncIterable<unknown>,
  options: TallyOptions = {},
): Promise<Tally> {
  const tally = emptyTally(surveys, options);
  const { count } = counterOf(surveys, tally, options.known);
  for await (const submission of submissions) count(submission);
  return tally;
}
