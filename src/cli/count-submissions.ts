import { fill } from "../locales/fill.ts";
import { type Known, type Tally, type TallyOptions, counterOf, emptyTally } from "../report/index.ts";
import type { Submission, Survey } from "../schema/index.ts";
import { InputError } from "./cli-error.ts";
import { badLines } from "./input/bad-lines.ts";
import { eachSubmission } from "./input/each-submission.ts";
import { inputName } from "./input/open-input.ts";
import type { CommandUi } from "./ui.ts";
import { unnamedValues } from "./unnamed-values.ts";

/**
 * The tally of the submissions in a file, in one pass.
 * @param skipBad leaves out the lines that cannot be used
 * @throws InputError if there are such lines and `skipBad` is false, FileError
 */
export async function countSubmissions(
  file: string,
  surveys: readonly Survey[],
  options: TallyOptions & { known: Known },
  skipBad: boolean,
  ui: CommandUi,
): Promise<Tally> {
  const { words } = ui;
  const tally = emptyTally(surveys, options);
  const { count } = counterOf(surveys, tally, options.known);
  const name = inputName(file);
  const bad = badLines(name, ui);
  const unnamed = unnamedValues(options.known);
  const take = (data: unknown, line: number): void => {
    const refusal = count(data);
    if (refusal === "no-submission") bad.add(line, words.lines.notSubmission);
    else if (!refusal) unnamed.add(data as Submission);
  };
  const lines = await eachSubmission(file, ui, take, bad.add);
  const left = bad.tell();
  if (left && !skipBad) throw new InputError("badLines", { file: name, bad: left, lines });
  if (left) ui.note(fill(words.lines.skipped, { file: name, bad: left, lines }));
  const { "no-submission": _, ...others } = tally.refused;
  for (const [reason, count] of Object.entries(others))
    ui.note(fill(words.lines.refused, { file: name, count, reason: words.refused[reason as keyof typeof others] }));
  unnamed.tell(name, ui);
  return tally;
}
