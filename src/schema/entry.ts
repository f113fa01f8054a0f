import type { GivenMissing, Option } from "./option.ts";

/** One code, several codes (in the options' order, or ranked), a number, a date `YYYY-MM-DD`, or a text. */
export type Answer = string | number | readonly string[];

/** What a person has put in for one item so far: an answer, or the reason for none. */
export type Entry = Answer | { missing: GivenMissing };

/** Everything put in so far, by item id. It also keeps what was put into items that are hidden now. */
export type Entries = ReadonlyMap<string, Entry>;

/** The reason that the person gave for not answering. */
export function givenMissing(entry: Entry | undefined): GivenMissing | undefined {
  return typeof entry === "object" && "missing" in entry ? entry.missing : undefined;
}

/** The answer, when there is a substantive one: not empty, and no missing code. */
export function answerOf(entry: Entry | undefined): Answer | undefined {
  if (entry === undefined || givenMissing(entry)) return undefined;
  const answer = entry as Answer;
  const empty = typeof answer === "string" ? !answer.trim() : typeof answer === "object" && !answer.length;
  return empty ? undefined : answer;
}

/** The codes that stand chosen: those of the answer, or the option that carries the missing code. */
export function chosenCodes(entry: Entry | undefined, options: readonly Option[]): readonly string[] {
  const missing = givenMissing(entry);
  if (missing) return options.filter((option) => option.missing === missing).map(({ code }) => code);
  const answer = answerOf(entry);
  // A text is submitted without the spaces around it, and routed as it is submitted.
  return typeof answer === "string" ? [answer.trim()] : ((answer as readonly string[] | undefined) ?? []);
}
