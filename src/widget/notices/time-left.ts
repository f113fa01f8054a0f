import { progressOf } from "../../answers/progress.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** " · about 2 minutes left", or nothing when every question has an answer. */
export function timeLeft(
  { messages: words, fill, language }: Ui,
  { survey, asked, entries, startedAt }: Session,
): string {
  const elapsed = startedAt ? (+deviceTime() - +startedAt) / 1000 : 0;
  const { questions, answered, secondsLeft } = progressOf(survey, asked, entries, language, elapsed);
  if (!words || answered === questions) return "";
  const minutes = Math.round(secondsLeft / 60) || 1;
  return ` · ${secondsLeft < 45 ? words.underMinute : fill(words.minutesLeft, { minutes })}`;
}
