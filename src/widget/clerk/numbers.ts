import type { Records } from "../../storage/records.ts";
import type { EnteredForm } from "./entered-form.ts";

/** How long, in milliseconds, the number of a form is remembered. */
const REMEMBERED = 400 * 86_400_000;

/*
 * A record for each form that was entered: `form <survey> <number> <time>`. All is in the key, as with letters, so that finding
 * needs the keys only.
 */
const beginning = (survey: string, number = ""): string =>
  `form ${survey} ${number && `${encodeURIComponent(number)} `}`;

/** The key of the record that remembers that a form was entered. */
export const numberRecord = (
  survey: string,
  { number, enteredAt }: Pick<EnteredForm, "number" | "enteredAt">,
): string => beginning(survey, number) + enteredAt;

/** When a form with this number was entered last on this device. */
export async function lastEntered(records: Records, survey: string, number: string): Promise<Date | undefined> {
  const [last] = number ? (await records.keys(beginning(survey, number))).reverse() : [];
  return last === undefined ? undefined : timeOf(last);
}

/** Forgets what lies there long enough. */
export async function forgetOld(records: Records, survey: string, now: Date): Promise<void> {
  const old = (key: string): boolean => now.getTime() - timeOf(key).getTime() > REMEMBERED;
  const remove = (await records.keys(beginning(survey))).filter(old);
  if (remove.length) await records.change(() => ({ remove }));
}

const timeOf = (key: string): Date => new Date(key.slice(key.lastIndexOf(" ") + 1));
