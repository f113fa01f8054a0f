import { checkShown } from "../../schema/check-shown.ts";
import { faultLine } from "../../schema/say-fault.ts";
import { SurveyErrorEvent } from "../events.ts";
import type { Opening } from "../opening.ts";

/**
 * Tells the webmaster everything that is wrong with a survey. It loads after the first questions are shown.
 * @returns whether the survey cannot be used
 */
export async function check(opening: Opening, host: HTMLElement, data: unknown, signal: AbortSignal): Promise<boolean> {
  const { faults } = checkShown(data);
  if (signal.aborted) return true;
  if (!faults.length) return false;
  const { words } = await (opening.spoken.language === "en"
    ? import("../../schema/words/en.ts")
    : import("../../schema/words/vi.ts"));
  if (signal.aborted) return true;
  const reasons: string[] = [];
  for (const fault of faults) {
    const line = faultLine(fault, words);
    if (fault.level === "error") reasons.push(line);
    console[fault.level === "error" ? "error" : "warn"](line);
  }
  if (!reasons.length) return false;
  await opening.prepare();
  // What has been sent meanwhile is for the endpoint to judge; the citizen sees what became of it.
  if (["loading", "answering", "early", "closed"].includes(opening.phase.is)) opening.turn({ is: "invalid", reasons });
  host.dispatchEvent(new SurveyErrorEvent("survey", reasons.join("\n"), faults));
  return true;
}
