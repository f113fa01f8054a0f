/* Stands for `say-faults.ts` in the build that is one file: every citizen would load what a webmaster needs once. */
import { log } from "../../ui/log.ts";

/** Tells the webmaster where to look. @returns false: what is wrong was not found out */
export function sayFaults({ session }: { session: unknown }): Promise<boolean> {
  if (!session) {
    log(
      "satisfaction-survey",
      "This build does not look for mistakes in a survey. Run `npx satisfaction-survey validate survey.json`, or use satisfaction-survey.js.",
    );
  }
  return Promise.resolve(false);
}
