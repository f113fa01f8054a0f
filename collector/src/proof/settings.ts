import { BadSetting } from "../errors/bad-setting.ts";

/** When a proof of work is asked for: never, while a survey is flooded, or of every new submission. */
export const PROOF_MODES = ["off", "auto", "always"] as const;

export type ProofMode = (typeof PROOF_MODES)[number];

export interface ProofOptions {
  /** For the surveys that have none of their own. @default "off" */
  mode?: ProofMode;
  /** By the id of the survey. */
  surveys?: Readonly<Record<string, ProofMode>>;
  /** The highest number that may be the solution: a browser computes half as many hashes, as a rule. `npm run bench:proof` says how long that takes. @default 200000 */
  hashes?: number;
}

export const modeOf = ({ mode = "off", surveys = {} }: ProofOptions, survey: string): ProofMode =>
  Object.hasOwn(surveys, survey) ? surveys[survey]! : mode;

/** Whether a flood makes a survey ask. */
export const comesByItself = (options: ProofOptions, survey: string): boolean => modeOf(options, survey) === "auto";

/** @param entries such as `auto` for all, and `one-stop=always` for one survey */
export function proofOptionsIn(entries: readonly string[]): ProofOptions {
  const surveys: Record<string, ProofMode> = {};
  let mode: ProofMode = "auto";
  for (const entry of entries) {
    const [, id, said = ""] = /^(?:([^=]+)=)?(.*)$/.exec(entry)!;
    const found = PROOF_MODES.find((each) => each === said);
    if (!found)
      throw new BadSetting(`proof has “${entry}”. Write ${PROOF_MODES.join(", ")}, or one-stop=always for one survey`);
    if (id === undefined) mode = found;
    else surveys[id] = found;
  }
  return { mode, surveys };
}
