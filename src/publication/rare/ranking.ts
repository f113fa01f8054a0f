import type { Breakdown, Group } from "../../report/index.ts";
import { groupName } from "../breakdown-rows.ts";
import { paragraph, present } from "../blocks.ts";
import { textCell } from "../cells.ts";
import { measureSummary } from "../measures/measure-summary.ts";
import { firstOf } from "../measures/measures.ts";
import type { Block, Cell } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

/** More units than these are counted, not named. */
const MOST = 8;

/**
 * Units with the best first, each still below the one that it belongs to. Those without a figure stand behind, last the forms
 * of no unit.
 */
export function bestFirst(voice: ReportVoice, breakdown: Breakdown): Breakdown {
  const first = firstOf(voice);
  const valueOf = ({ figures }: Group): number | undefined => {
    const found = first && figures.measures.find(({ id }) => id === first.id);
    return (found && measureSummary(voice, found).bar?.percent) ?? undefined;
  };
  const values = new Map(breakdown.groups.map((group) => [group, valueOf(group)]));
  if (breakdown.dimension !== "unit" || [...values.values()].filter((value) => value !== undefined).length < 2)
    return breakdown;
  const order = (group: Group): number => (group.id === null ? -2 : (values.get(group) ?? -1));
  return { ...breakdown, groups: [...breakdown.groups].sort((a, b) => order(b) - order(a)) };
}

/** Which units are ahead and which behind, and whether those differ clearly from one another: “Đứng đầu: A và B …”. */
export function ranking(voice: ReportVoice, breakdown: Breakdown): Block[] {
  const { say, format } = voice;
  const { groups } = breakdown;
  const named = (units: readonly Group[]): string =>
    units.length > MOST
      ? say("units", { n: format.count(units.length) }, units.length)
      : format.and(units.map((unit) => groupName(voice, breakdown, unit)));
  const levels = new Map<string, Group[]>();
  for (const group of groups) {
    if (!group.rank) continue;
    const above = depthOf(group, groups);
    levels.set(above, [...(levels.get(above) ?? []), group]);
  }
  return [...levels.values()].map((units) => {
    const [first, last] = [
      units.filter(({ rank }) => rank![0] === 1),
      units.filter(({ rank }) => rank![1] === units.length),
    ];
    if (first.length === units.length && last.length === units.length)
      return paragraph(say("noRanks", { units: named(units) }), "sentence");
    const sentence = (key: "rankedFirst" | "rankedLast", some: readonly Group[]) =>
      say(key, { units: some.length > 1 ? say("tied", { units: named(some) }) : named(some) });
    return paragraph([sentence("rankedFirst", first), sentence("rankedLast", last)].join(" "), "sentence");
  });
}

/** How deep a unit stands in the tree, as a key. */
function depthOf({ parent }: Group, groups: readonly Group[]): string {
  const above = parent === undefined ? undefined : groups.find(({ id }) => id === parent);
  return above ? `${depthOf(above, groups)}/` : "";
}

/** The cells of the column of ranks, if there are any: a range where the figures allow several places. */
export function rankCell(voice: ReportVoice, { groups }: Breakdown): ((group: Group | undefined) => Cell) | undefined {
  if (!groups.some(({ rank }) => rank)) return undefined;
  return (group) => {
    const [first, last] = present(group?.rank ?? []);
    if (first === undefined || last === undefined) return textCell("");
    if (first === last) return { text: voice.format.whole(first), number: { value: first, decimals: 0 } };
    return textCell(voice.say("ranks", { first, last }));
  };
}
