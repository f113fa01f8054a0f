import { lengthOf, minutesIn, saidLength } from "../../answers/length.ts";
import { progressOf } from "../../answers/progress.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** " · about 2 minutes left", or nothing when every question has an answer. Whoever begins is told how many questions there are, where they are not counted beside it. */
export function timeLeft(
  { messages: words, fill, language }: Ui,
  { survey, asked, entries, startedAt, position, steps }: Session,
): string {
  const elapsed = startedAt ? (+deviceTime() - +startedAt) / 1000 : 0;
  const { questions, answered, secondsLeft } = progressOf(survey, asked, entries, language, elapsed);
  if (!words || answered === questions) return "";
  if (!answered && !position && steps.length > 1 && steps.length < questions)
    return ` · ${saidLength(lengthOf(survey, language), (text, values) => fill(words[text], values)).join(", ")}`;
  const minutes = minutesIn(secondsLeft);
  return ` · ${minutes ? fill(words.minutesLeft, { minutes }) : words.underMinute}`;
}
