import type { Breakdown, Figures, ItemFigures, ItemHeading } from "../../report/index.ts";
import { groupName } from "../breakdown-rows.ts";
import { paragraph } from "../blocks.ts";
import type { Block } from "../publication-type.ts";
import { type ReportVoice, optionOf } from "../phrases.ts";
import { mergedBelow } from "./merged-groups.ts";

/** More groups than these are counted, not named. */
const MOST = 8;

/** Says that everybody who answered an item chose the same: “Tất cả 12 phiếu có trả lời đều chọn “Hài lòng”.” */
export function unanimousItem({ say, format, text }: ReportVoice, item: ItemHeading, figures: ItemFigures): Block[] {
  const { unanimous, options, answered } = figures;
  const all = options.find(({ x }) => x === answered);
  if (!unanimous || !all || answered === null) return [];
  const option = text(optionOf(item, all.code).label);
  return [paragraph(say("unanimousItem", { n: format.whole(answered), option }, answered))];
}

/** Says in which groups all chose the same, and at how many items: “Ba Bể (2 nội dung); Chợ Đồn (1 nội dung)”. */
export function unanimousGroups(voice: ReportVoice, breakdown: Breakdown): Block[] {
  const { say, format } = voice;
  const parents = new Set(breakdown.groups.map(({ parent }) => parent));
  const merged = [...parents].flatMap((parent) => mergedBelow(voice, breakdown, parent) ?? []);
  const named: [name: string, figures: Figures][] = [
    ...breakdown.groups
      .filter(({ id }) => id !== null)
      .map((group): [string, Figures] => [groupName(voice, breakdown, group), group.figures]),
    ...merged.map(({ name, merged: { figures } }): [string, Figures] => [name, figures]),
  ];
  const found = named.flatMap(([name, { items }]) => {
    const count = items.filter(({ unanimous }) => unanimous).length;
    return count ? say("unanimousIn", { name, n: format.whole(count) }, count) : [];
  });
  if (!found.length) return [];
  const groups =
    found.length > MOST ? say("groups", { n: format.whole(found.length) }, found.length) : found.join("; ");
  return [paragraph(say("unanimousGroups", { groups }))];
}
