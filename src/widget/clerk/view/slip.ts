import type { Slip } from "../../../answers/typed/typed-answer.ts";
import type { sayProblem } from "../../notices/summary.ts";
import type { Ui } from "../../view/ui.ts";
import type { ClerkWords } from "../words.ts";

type SayProblem = typeof sayProblem;

/** What is wrong with what was typed: in our words for clerks, or as a citizen is told. */
export function saySlip(ui: Ui, { words, fill }: ClerkWords, slip: Slip, sayProblem: SayProblem): string {
  const { code, bound = "" } = slip;
  switch (code) {
    case "no-option":
    case "no-booklet":
    case "no-wording":
    case "no-invitation":
    case "twice":
    case "alone":
    case "too-long":
      return fill(words[code], { typed: bound, bound });
    default:
      return sayProblem(ui, { ...slip, item: "", code }).words;
  }
}

/** What is wrong in a field, if anything is. */
export function problemIn(
  ui: Ui,
  { slips }: { readonly slips: ReadonlyMap<string, Slip> },
  say: ClerkWords,
  id: string,
  sayProblem: SayProblem,
): string | undefined {
  const slip = slips.get(id);
  return slip && saySlip(ui, say, slip, sayProblem);
}
