import type { Survey } from "../../schema/index.ts";
import type { Sheet } from "./sheet.ts";
import { type Difference, type Pick, joined } from "./twice.ts";

/** A form that is typed in twice: the first typing, and what the clerk picked where the second differs. */
export class DoubleEntry {
  /** The form as it was typed in before. */
  first: Sheet | undefined;
  /** What is different in the two, once both are there and differ. */
  differences: readonly Difference[] | undefined;
  readonly #survey: Survey;
  readonly #picks = new Map<string, Pick>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** The next form, or the second typing anew. */
  forgetSecond(): void {
    this.differences = undefined;
    this.#picks.clear();
  }

  /** The clerk has looked at the paper: the first typing is right, or the second. */
  pick(id: string, pick: Pick | undefined, second: Sheet): void {
    if (pick) this.#picks.set(id, pick);
    else this.#picks.delete(id);
    this.compare(second);
  }

  /** @returns the form that both make, and where they differ */
  compare(second: Sheet): { sheet: Sheet; differences: Difference[] } {
    const both = joined(this.#survey, [this.first!, second], this.#picks);
    this.differences = both.differences.length ? both.differences : undefined;
    return both;
  }
}
