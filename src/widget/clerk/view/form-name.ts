import { deviceTime } from "../../../ui/device-time.ts";
import type { EnteredForm } from "../entered-form.ts";
import type { ClerkWords } from "../words.ts";

/** How an entered form is told from others: by its number, else by its time. */
export const formName = ({ number, enteredAt }: EnteredForm, { words, language, fill }: ClerkWords): string =>
  number
    ? fill(words.numbered, { number })
    : fill(words.unnumbered, { time: timeText(enteredAt, language, deviceTime()) });

/** When it was entered, on the device's clock; the day only where it is not today. */
export function timeText(instant: string, language: string, now: Date): string {
  const time = new Date(instant);
  const isToday = time.toDateString() === now.toDateString();
  return isToday
    ? time.toLocaleTimeString([language, "vi"], { timeStyle: "short" })
    : time.toLocaleString([language, "vi"], { dateStyle: "short", timeStyle: "short" });
}
