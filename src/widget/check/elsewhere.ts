/* Stands for `say-faults.ts` in the build that is one file: every citizen would load what a webmaster needs once. */

/** Tells the webmaster where to look. @returns false: what is wrong, if anything, was not found out */
export function sayFaults(): Promise<boolean> {
  console.warn(
    "<satisfaction-survey>: This build does not look for mistakes in a survey. Run `npx satisfaction-survey validate survey.json`, or use satisfaction-survey.js.",
  );
  return Promise.resolve(false);
}
