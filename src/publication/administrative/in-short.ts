import type { IndexFigures, ItemFigures } from "../../report/index.ts";
import { item, paragraph } from "../blocks.ts";
import { optionSentence } from "../items/option-sentence.ts";
import { wordedTypes } from "../items/worded-types.ts";
import type { ListItem } from "../publication-type.ts";
import { forms, sectionTitle } from "../phrases.ts";
import { type ReportPart, part } from "./part.ts";
import type { Script } from "./script.ts";

/** A line for each item that no index has a line for, by section: “Nắm vững nghiệp vụ: 23/38 phiếu, chiếm tỷ lệ 61%; …”. */
export function inShort(script: Script): ReportPart[] {
  const { sections, items, total } = script.voice.report;
  const indices = total.measures.filter(({ type }) => type === "index") as IndexFigures[];
  const counted = new Set(indices.flatMap((index) => index.items.map((each) => each.item)));
  const figures = new Map(total.items.map((each) => [each.id, each]));
  return sections.flatMap(({ id, title }) => {
    const lines = items
      .filter((each) => each.section === id && !counted.has(each.id))
      .flatMap((each) => lineOf(script, figures.get(each.id)) ?? []);
    const [only, ...others] = lines;
    if (!only) return [];
    // A section without a title that has one question is called by it.
    if (!title && !others.length) return [part(`short-${id}`, only.term!, [paragraph(only.text)])];
    return [part(`short-${id}`, sectionTitle(script.voice, id), [{ kind: "list", items: lines }])];
  });
}

function lineOf({ voice }: Script, figures: ItemFigures | undefined): ListItem | undefined {
  if (!figures || figures.hidden || !figures.asked) return undefined;
  const heading = voice.item(figures.id);
  const label = voice.text(heading.label);
  const { isOrdered, isWritten } = wordedTypes[heading.type];
  if (figures.options.length && !isOrdered) return item(label, optionSentence(voice, heading, figures));
  if (isWritten && figures.answered !== null)
    return item(label, voice.say("wrote", { forms: forms(voice, figures.answered) }));
  return undefined;
}
