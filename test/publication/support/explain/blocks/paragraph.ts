import type { Facts } from "../facts.ts";
import { channelName } from "../groups.ts";
import { explanationOf, measureSentences } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import type { ExplainBlock, Place } from "../place.ts";
import { wrongText } from "../said.ts";
import { fractionText, hundredfold, percentText } from "../shares.ts";
import { sampleSentences } from "../sample.ts";
import { returnedBy } from "../tables/response-table.ts";
import { type Source, exactly } from "../words.ts";
import { bandSentences } from "./bands.ts";
import { isRightItemSentence, itemSentences } from "./item-sentences.ts";
import { rankSentences } from "./rank-sentences.ts";
import { unanimousSentences } from "./unanimous.ts";

/** Sentences, by what they stand below. */
export const explainParagraph: ExplainBlock<"paragraph"> = (facts, { text, role }, place) => {
  const at = `paragraph below ${place.heading}`;
  if (role === "organisation") return wrongText(at, text, exactly(facts.text(facts.survey.organisation)));
  if (role === "sentence" && place.heading.startsWith("item-"))
    return isRightItemSentence(facts, place.heading, text) ? [] : [`${at}: “${text}” is not right`];
  return wrongText(at, text, ...sentencesBelow(facts, place, text));
};

function sentencesBelow(facts: Facts, place: Place, text: string): Source[] {
  const { heading } = place;
  if (heading === "response") return responseSentences(facts);
  if (heading === "answering") return [facts.say("answeringMeaning")];
  if (heading === "sample") return sampleSentences(facts);
  if (heading === "views") return [facts.say("viewsMeaning")];
  const measure = facts.survey.measures?.find(({ id }) => heading === `measure-${id}`);
  if (measure) {
    const figures = facts.figuresOf(facts.total);
    const remarks = explanationOf(measure).remarks(facts, truthOf(figures, measure.id) as never, measure as never);
    return [...measureSentences(facts, figures, measure), ...remarks];
  }
  if (heading.startsWith("item-") || heading.startsWith("section-") || heading === "items")
    return itemSentences(facts, heading);
  const dimension = facts.by.find((each) => heading === `by-${each}`);
  if (dimension === undefined) return [];
  return [
    ...bandSentences(facts, place, dimension),
    ...rankSentences(facts, place, dimension, text),
    ...unanimousSentences(facts, place, dimension, text),
  ];
}

/** How many of the forms that were sent came back. */
const responseSentences = (facts: Facts): Source[] =>
  returnedBy(facts).flatMap(({ channel, finished, sent, isMore }) => {
    if (!sent || isMore === "yes" || facts.partials === "counted") return [];
    const share = { x: finished, n: sent };
    return facts.say("saysResponse", {
      channel: channelName(facts, channel),
      fraction: fractionText(facts, share),
      value: exactly(percentText(facts, hundredfold(share), facts.places.measure)),
    });
  });
