import type { Survey } from "../../../src/schema/index.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Call } from "./command.ts";

/** The flag that says which survey is meant. */
export const surveyFlag = { survey: { does: "the survey's id; needed where the folder has several" } };

/** The survey that a command is about, in its newest version. @throws BadSetting */
export function surveyNamed({ flag }: Call, surveys: readonly Survey[]): Survey {
  const ids = [...new Set(surveys.map(({ id }) => id))];
  const id = flag("survey") ?? (ids.length === 1 ? ids[0] : undefined);
  const found = surveys.findLast((each) => each.id === id);
  if (found) return found;
  throw new BadSetting(
    id === undefined
      ? `Say which survey: --survey ${ids.join("|")}`
      : `There is no survey “${id}”. Choose from: ${ids.join(", ")}.`,
  );
}
