import { type Facts, hiddenWord } from "../facts.ts";
import { channelName, dayText, groupsOf, spanSource } from "../groups.ts";
import { count } from "../numbers.ts";
import { formsText } from "../shares.ts";
import { exactly } from "../words.ts";
import { type Line, line } from "./line.ts";
import { firstAndLastDay } from "./method-lines.ts";

/** What was asked of whom. */
export function scopeLines(facts: Facts): Line[] {
  const { say, survey, asOf } = facts;
  const { opens, closes } = survey.period ?? {};
  const [first, last] = firstAndLastDay(facts);
  const window = opens || closes ? spanSource(facts, opens, closes) : spanSource(facts, first, last);
  // In any order, since that is no number.
  const channel = groupsOf(facts, "channel").map(({ id }) => channelName(facts, id!));
  return [
    line(say("scopeWindow"), window),
    line(say("channel"), `(?:(?:${channel.join("|")})(?:; |$)){${channel.length}}`),
    line(say("scopeUnits"), ...ratedUnits(facts)),
    line(say("scopeTrack"), say("track_citizen")),
    line(say("scopeForms"), ...(facts.counted.length ? [] : [formsText(facts, 0)])),
    line(say("scopeAsOf"), dayText(facts, asOf, "longDay")),
  ];
}

/** How many units have forms of their own. */
function ratedUnits(facts: Facts) {
  const rated = groupsOf(facts, "unit").filter(
    ({ id, forms, own }) => id !== null && (own ?? { forms }).forms.length > 0,
  );
  const n = exactly(count(facts.language, rated.length));
  return [facts.say("units", { n }, rated.length), ...hiddenWord(facts)];
}
