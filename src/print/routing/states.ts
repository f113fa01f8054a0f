import { type Entry, type Option, type Survey, placesOf, traitsOf } from "../../schema/index.ts";

/** The possible contents of a question with one chosen answer. */
export interface AnswerState {
  /** `undefined` when nothing is ticked. */
  option: Option | undefined;
  entry: Entry | undefined;
}

/** Everything that can stand in it: nothing, or one of its options. `undefined` for a question of another kind. */
export function statesOf(survey: Survey, id: string): readonly AnswerState[] | undefined {
  const { item, options } = placesOf(survey).get(id)!;
  if (traitsOf(item).answer !== "code" || !options.length) return undefined;
  const ticked = options.map((option) => ({ option, entry: entryOf(option) }));
  return [{ option: undefined, entry: undefined }, ...ticked];
}

const entryOf = ({ code, missing }: Option): Entry => (missing ? { missing } : code);
