import { SurveyError } from "../errors/survey-error.ts";
import { type Survey, digestOf } from "../schema/index.ts";
import { layoutOf } from "./layout.ts";
import type { TallyOptions } from "./options-type.ts";
import type { Tally } from "./tally-type.ts";

/** Thrown when something is to be counted by what the survey does not declare. */
export class UnknownDimension extends SurveyError {
  override name = "UnknownDimension";

  /** @param known what can be counted by */
  constructor(got: string, known: readonly string[]) {
    super("unknown-dimension", `Nothing can be counted by “${got}”. Choose: ${known.join(", ")}.`);
  }
}

/**
 * The tally of no submission.
 * @param surveys the survey, or its versions, the newest first
 * @throws UnknownDimension when `by` names neither `channel`, nor `wave` with windows, nor a declared context field
 */
export function emptyTally(surveys: Survey | readonly Survey[], options: TallyOptions = {}): Tally {
  const { by = [], waves = [], track = "citizen" } = options;
  const layout = layoutOf(surveys);
  const [newest] = layout.surveys;
  const fields = [...new Set(layout.surveys.flatMap(({ context }) => Object.keys(context ?? {})))];
  const dimensions = ["channel", ...(waves.length ? ["wave"] : []), ...fields];
  const unknown = by.find((dimension) => !dimensions.includes(dimension));
  if (unknown !== undefined) {
    throw new UnknownDimension(unknown, dimensions);
  }
  return {
    tallyVersion: 1,
    survey: newest.id,
    versions: layout.surveys.map((survey) => ({ version: survey.version, digest: digestOf(survey), forms: 0 })),
    layout: layout.fingerprint,
    track,
    by: [...by],
    waves: [...waves],
    cells: {},
    days: {},
    refused: {},
    points: [],
  };
}
