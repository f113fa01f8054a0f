import { answeringNotes } from "../answering.ts";
import { type Facts, hiddenWord } from "../facts.ts";
import { channelName, dayText } from "../groups.ts";
import { explanationOf } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import type { ExplainBlock } from "../place.ts";
import { whole } from "../numbers.ts";
import { wrongText } from "../said.ts";
import { type Returned, returnedBy } from "../tables/response-table.ts";
import { type Source, exactly } from "../words.ts";

/** Notes stand where they belong; those that say something is withheld, only where it may be. */
export const explainNote: ExplainBlock<"note"> = (facts, { text }, { heading }) =>
  wrongText(`note below ${heading}`, text, ...notesBelow(facts, heading));

/** More than were sent: the finished ones, and the others where they are not withheld. */
function moreThanSent(facts: Facts, { channel, finished, begun, sent, isMore }: Returned): Source[] {
  if (isMore === "no") return [];
  const counts = facts.level === "none" || !begun ? [finished + begun] : [finished + begun, finished];
  return counts.map((n) =>
    facts.say("moreThanSent", {
      channel: channelName(facts, channel),
      forms: exactly(whole(facts.language, n)),
      sent: exactly(whole(facts.language, sent!)),
    }),
  );
}

/** That an item has too few answers, if it has. */
function fewAnswers({ say, survey, counted, language }: Facts, id: string): Source[] {
  const answers = counted.filter(({ answers: given }) => id in given).length;
  return survey.rotation && answers < 30 ? [say("itemFew", { n: exactly(whole(language, 30)) })] : [];
}

function notesBelow(facts: Facts, heading: string): Source[] {
  const { say, counted, asOf, survey } = facts;
  const mayHide = hiddenWord(facts).length > 0;
  if (heading === "title") {
    const { closes } = survey.period ?? {};
    return [
      ...(closes !== undefined && asOf <= closes.slice(0, 10)
        ? [say("interim", { date: dayText(facts, asOf, "shortDay") })]
        : []),
      ...(mayHide ? [say("allHidden")] : []),
      ...(survey.rotation && counted.length > 0 && counted.length < 150
        ? [say("fewForms", { n: exactly(whole(facts.language, 150)) })]
        : []),
      ...(counted.length ? [] : [say("nothingYet")]),
    ];
  }
  if (heading.startsWith("item-"))
    return mayHide ? [say("itemHidden"), ...fewAnswers(facts, heading.slice("item-".length))] : [];
  if (heading === "response") return returnedBy(facts).flatMap((each) => moreThanSent(facts, each));
  if (heading === "answering") return answeringNotes(facts);
  if (heading === "sample") return [say("sampleMeaning")];
  if (heading === "views") return [say("viewsLimits")];
  if (heading === "changes") return [say("brokenNote")];
  const measure = survey.measures?.find(({ id }) => heading === `measure-${id}`);
  if (!measure) return [];
  const truth = truthOf(facts.figuresOf(facts.total), measure.id);
  return explanationOf(measure).remarks(facts, truth as never, measure as never);
}
