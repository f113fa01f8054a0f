import { type Facts, labelOf, measureLabel } from "../facts.ts";
import type { ExplainBlock } from "../place.ts";
import { wrongText } from "../said.ts";
import { type Key, type Source, anyOf, exactly, lowered, wordsOf } from "../words.ts";

export const explainHeading: ExplainBlock<"heading"> = (facts, { id, text }) =>
  wrongText(`heading ${id}`, text, ...(headingsOf(facts).get(id) ?? []));

function headingsOf(facts: Facts): Map<string, Source[]> {
  const { survey, say, text, items, by } = facts;
  const title = text(survey.title);
  return new Map<string, Source[]>([
    ["title", [say("title", { title: lowered(title), Title: exactly(title) })]],
    ["response", [say("responseHeading")]],
    ["sample", [say("sampleHeading")]],
    ["views", [say("viewsHeading")]],
    ["answering", [say("answeringHeading")]],
    ["measures", [say("measuresHeading")]],
    ["items", [say("itemsHeading")]],
    ["changes", [say("changesHeading")]],
    ["method", [say("methodHeading")]],
    ...survey.sections.map((section): [string, Source[]] => [`section-${section.id}`, [exactly(text(section.title))]]),
    ...items.map(({ id }): [string, Source[]] => [`item-${id}`, [exactly(labelOf(facts, id))]]),
    ...(survey.measures ?? []).map((each): [string, Source[]] => [`measure-${each.id}`, [measureLabel(facts, each)]]),
    ...by.map((each): [string, Source[]] => [
      `by-${each}`,
      [say("breakdownHeading", { dimension: dimensionName(facts, each) })],
    ]),
  ]);
}

/** What a dimension is called, within a sentence. */
export function dimensionName({ survey, say, text, language }: Facts, dimension: string): Source {
  const label = survey.context?.[dimension]?.label;
  const key = `dimension_${dimension}`;
  if (label !== undefined) return lowered(text(label));
  if (!(key in wordsOf[language])) return lowered(dimension);
  const [first = "", ...rest] = say(key as Key);
  return anyOf([first + rest.join(""), first.toLowerCase() + rest.join("")]);
}
