import { recordOf } from "../record-of.ts";
import { type DrawnSurvey, wholeOf } from "../drawn/drawn.ts";
import { optionsOf } from "../instrument.ts";
import type { Item } from "../item.ts";
import type { Option } from "../option.ts";
import type { Survey } from "../survey.ts";
import type { Variant } from "../variant.ts";
import { wordedItems } from "./worded-items.ts";

/** What belongs to the words of a label, and to no others. */
const OF_LABEL = ["emphasis", "audio"];

/**
 * The survey in the wordings that one person reads.
 * @param wanted the id of a wording by item id; where it names none of the item's, the item keeps its own words, and nothing counts as drawn
 */
export function withWordings(survey: Survey, wanted: Readonly<Record<string, string>>): Survey {
  const drawn = wordedItems(survey).flatMap(({ id, variants }): [string, Variant][] => {
    const variant = variants.find((each) => each.id === wanted[id]);
    return variant ? [[id, variant]] : [];
  });
  if (!drawn.length) return survey;
  const byItem = new Map(drawn);
  const scales = { ...survey.scales };
  const worded = (item: Item): Item => {
    const variant = byItem.get(item.id);
    if (!variant) return item;
    const { id: _, share: __, options, ...words } = variant;
    const kept = Object.entries(item).filter(([key]) => !words.label || !OF_LABEL.includes(key));
    const other = options && reworded(survey, item, variant, scales);
    return { ...recordOf(kept), ...words, ...other } as Item;
  };
  const sections = survey.sections.map((section) => ({ ...section, items: section.items.map(worded) }));
  const variants = recordOf(drawn.map(([id, variant]) => [id, variant.id]));
  return { ...survey, scales, sections, variants, whole: wholeOf(survey) } as DrawnSurvey;
}

/** The options in other words: the item's own, or a scale of its own, whose name no survey can have. */
function reworded(survey: Survey, item: Item, { id, options }: Variant, scales: NonNullable<Survey["scales"]>): object {
  const words = new Map(Object.entries(options!));
  const list = optionsOf(survey, item).map((option): Option => ({ ...option, ...words.get(option.code) }) as Option);
  if (!("scale" in item) || !item.scale) return { options: list };
  const scale = `${item.id}:${id}`;
  scales[scale] = { ...scales[item.scale], options: list };
  return { scale };
}
