import type { ItemFigures } from "../../report/index.ts";
import { heading, note, paragraph, present } from "../blocks.ts";
import type { Block } from "../publication-type.ts";
import { type ReportVoice, forms, itemNames } from "../phrases.ts";
import { type Tell, optionDetails } from "./option-details.ts";
import { wordedTypes } from "./worded-types.ts";

/** Every item, by section. @param tell when the figures are told in sentences as well */
export function items(voice: ReportVoice, tell: Tell | undefined): Block[] {
  const { report, say, text } = voice;
  const figures = new Map(report.total.items.map((each) => [each.id, each]));
  const bySection = report.sections.flatMap(({ id, title }) => {
    const shown = report.items.flatMap((item) => (item.section === id && figures.get(item.id)) || []);
    if (!shown.length) return [];
    const silent = shown.filter((each) => isSilent(each, report.total.forms)).map((each) => each.id);
    return present<Block>([
      title && heading(3, `section-${id}`, text(title)),
      ...shown
        .filter((each) => !silent.includes(each.id))
        .flatMap((each) => itemBlocks(voice, each, title ? 4 : 3, tell)),
      silent.length && paragraph(say("noFigures", { items: itemNames(voice, silent) })),
    ]);
  });
  return bySection.length ? [heading(2, "items", say("itemsHeading")), ...bySection] : [];
}

/** Whether nothing is known of an item, because nobody was asked it or no counts of it were given. */
const isSilent = ({ notAsked }: ItemFigures, forms: number | null): boolean =>
  Boolean(forms) && notAsked.some(({ code, count }) => code === "not_asked" && count === forms);

/** Whether all of an item's answers are withheld. */
const isWithheld = ({ hidden, options, merged }: ItemFigures): boolean =>
  Boolean(hidden && !merged && options.every(({ x }) => x === null));

function itemBlocks(voice: ReportVoice, figures: ItemFigures, level: 3 | 4, tell: Tell | undefined): Block[] {
  const { say, text } = voice;
  const item = voice.item(figures.id);
  return [
    heading(level, `item-${item.id}`, text(item.label)),
    ...(item.source === "citizen" ? [] : [paragraph(say(item.source))]),
    ...(isWithheld(figures)
      ? [note(figures.few ? voice.rare!.fewAnswers(voice, "itemFew") : say("itemHidden"))]
      : [
          ...optionDetails(voice, item, figures, tell),
          ...(voice.rare?.itemDetails(voice, item, figures) ?? []),
          ...(wordedTypes[item.type].isWritten && figures.answered !== null
            ? [paragraph(say("wrote", { forms: forms(voice, figures.answered) }))]
            : []),
          paragraph(basesOf(voice, figures), "bases"),
        ]),
    ...(voice.rare?.labelBreaks(voice, item) ?? []),
  ];
}

/** How many were asked, how many answered, and why the rest was not asked. */
function basesOf(voice: ReportVoice, figures: ItemFigures): string {
  const asked = said(voice, figures.asked);
  const answered = said(voice, figures.answered);
  return present([voice.say("asked", { asked, answered }), reasonsOf(voice, figures)]).join(" ");
}

/** Why some were not asked; nothing if all were asked. */
export function reasonsOf(voice: ReportVoice, { notAsked }: ItemFigures): string {
  const { say, format } = voice;
  const reasons = notAsked
    .filter(({ count, hidden }) => hidden || count)
    .map(({ code, count }) => say(`why_${code}`, { forms: said(voice, count) }));
  return reasons.length ? say("notAsked", { reasons: format.and(reasons) }) : "";
}

const said = (voice: ReportVoice, n: number | null): string =>
  n === null ? voice.say("formsHidden") : forms(voice, n);
