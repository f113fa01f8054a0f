import { checkShown } from "../../schema/check-shown.ts";
import type { Fault, Language } from "../../schema/index.ts";
import { faultLine } from "../../schema/say-fault.ts";

/** A fault in one line of the webmaster's language. */
export interface Said extends Pick<Fault, "level"> {
  line: string;
}

/** Everything wrong with a survey, in words. It loads after the first questions are shown. */
export async function check(data: unknown, language: Language): Promise<{ faults: readonly Fault[]; said: Said[] }> {
  const { faults } = checkShown(data);
  if (!faults.length) return { faults, said: [] };
  const { words } = await (language === "en" ? import("../../schema/words/en.ts") : import("../../schema/words/vi.ts"));
  return { faults, said: faults.map((fault) => ({ level: fault.level, line: faultLine(fault, words) })) };
}
