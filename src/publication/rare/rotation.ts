import { item, note, present } from "../blocks.ts";
import type { ListItem, Note } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

/** Warns that errors computed from so few forms of a rotated survey tend to be too small. */
export function fewForms({ say, format, report }: ReportVoice): Note[] {
  const { rotation } = report.method;
  return rotation?.fewForms ? [note(say("fewForms", { n: format.whole(rotation.leastForms) }), "warning")] : [];
}

/** How many of how many questions each person was asked, and what that means for the figures. */
export function rotation(voice: ReportVoice): ListItem | undefined {
  const { say, format, report } = voice;
  const { rotation: given } = report.method;
  if (!given) return undefined;
  const shares = given.asked.map(({ ask, of }) => say("askedOf", { ask: format.whole(ask), of: format.whole(of) }));
  const small = report.breakdowns
    .flatMap(({ groups }) => groups)
    .filter(({ figures: { forms, hidden } }) => forms && forms < given.leastForms && !hidden).length;
  return item(
    say("method_rotation"),
    present([
      say("definesRotation", { shares: format.or(shares) }),
      given.mixed && say("rotationMixed"),
      small > 0 && say("fewFormsIn", { n: format.whole(small), forms: format.whole(given.leastForms) }, small),
    ]).join(" "),
  );
}

/** Which figures of rotated questions are not published. */
export function hidesFew({ say, format, report }: ReportVoice): string[] {
  const least = report.method.rotation?.leastAnswers;
  return least ? [say("hidesFew", { n: format.whole(least), hidden: say("hidden") })] : [];
}

/** Why an item or a measure has no figures: not to protect anybody, but because there are too few. */
export const fewAnswers = (
  { say, format, report }: ReportVoice,
  key: "itemFew" | "saysFew",
  values: Record<string, string> = {},
): string => say(key, { ...values, n: format.whole(report.method.rotation!.leastAnswers) });
