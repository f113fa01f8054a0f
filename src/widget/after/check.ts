import { type Fault, type Language, type shapeIssues } from "../../schema/index.ts";
import { judgeSurvey } from "../../schema/judge-survey.ts";
import { faultLine } from "../../schema/say-fault.ts";

/** A fault in one line of the webmaster's language. */
export interface Said extends Pick<Fault, "level"> {
  line: string;
}

/**
 * Everything wrong with a survey, beyond what its shape alone shows, in words.
 * It loads after the first questions are shown, or when a survey has no survey's shape.
 */
export async function check(
  data: unknown,
  issues: ReturnType<typeof shapeIssues>,
  language: Language,
): Promise<{ faults: readonly Fault[]; said: Said[] }> {
  const { faults } = judgeSurvey(data, issues);
  if (!faults.length) return { faults, said: [] };
  const { words } = await (language === "en" ? import("../../schema/words/en.ts") : import("../../schema/words/vi.ts"));
  return { faults, said: faults.map((fault) => ({ level: fault.level, line: faultLine(fault, words) })) };
}
