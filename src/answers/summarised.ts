/** Whether it is a question that is only asked once more, and let go then. */
export const isAskedAgain = ({ code }: { readonly code: string }): boolean => code === "blank";

/** So many questions are named. */
const NAMED = 3;

/** What a summary says of problems. */
export interface Summarised<Problem> {
  /** Whether anything has to be mended before going on. That comes first. */
  mustMend: boolean;
  named: readonly Problem[];
  /** These unfold. */
  more: readonly Problem[];
}

/** How problems stand in a summary, of whatever channel. */
export function summarised<Problem extends { readonly code: string }>(
  problems: Iterable<Problem>,
): Summarised<Problem> {
  const all = [...problems];
  const toMend = all.filter((each) => !isAskedAgain(each));
  const inOrder = [...toMend, ...all.filter(isAskedAgain)];
  return { mustMend: toMend.length > 0, named: inOrder.slice(0, NAMED), more: inOrder.slice(NAMED) };
}
