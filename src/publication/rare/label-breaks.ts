import type { ItemHeading } from "../../report/index.ts";
import { note } from "../blocks.ts";
import type { Block, Note } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

/** Labels that changed between the versions counted together, and wordings whose answers are added up. */
export const labelBreaks = (voice: ReportVoice, { id, breaks, wordings }: ItemHeading): Block[] => {
  const { say, text } = voice;
  const changed = breaks.map(({ option, from, to }) => {
    const values = { from: text(from.label), fromVersion: from.version, to: text(to.label), toVersion: to.version };
    return note(say(option === undefined ? "breakItem" : "breakOption", values), "warning");
  });
  return wordings ? [...changed, pooled(voice, id, wordings)] : changed;
};

/** That the figures add up what people said who read other words; and whether that makes a difference, where it is known. */
function pooled(
  { say, format, report }: ReportVoice,
  id: string,
  wordings: NonNullable<ItemHeading["wordings"]>,
): Note {
  const found = report.wordings?.find(({ item }) => item === id);
  const differs = found?.differences.some(({ isBeyondChance }) => isBeyondChance);
  const said = say("breakWordings", {
    n: format.whole(wordings.length),
    wordings: format.and(wordings.map((each) => each.id)),
  });
  if (!found || found.hidden) return note(said, "warning");
  return note(`${said} ${say(differs ? "breakWordingsDiffer" : "breakWordingsAlike")}`, "warning");
}
