import type { ItemFigures, Share } from "../../report/index.ts";
import { item, present } from "../blocks.ts";
import { percentCell } from "../cells.ts";
import { wordedTypes } from "../items/worded-types.ts";
import type { ListItem } from "../publication-type.ts";
import { type ReportVoice, fraction } from "../phrases.ts";
import { bestAndWorst } from "./best-and-worst.ts";

type Counted = Pick<Share, "hidden"> & { item: string; x: number | null; n: number | null };

/** The criteria with the greatest and the least share of satisfied people, in a line each. */
export function criteria(voice: ReportVoice): ListItem[] {
  const { say, format } = voice;
  const { best, worst, withheld } = chosenCriteria(voice);
  const left = withheld ? ` ${say("notCompared", { n: format.count(withheld) }, withheld)}` : "";
  const list = (term: "best" | "worst", chosen: typeof best) => {
    if (!chosen.named.length) return undefined;
    const named = chosen.named.map((one) =>
      say("saysCriterion", {
        label: voice.text(voice.item(one.item).label),
        fraction: fraction(voice, one),
        value: percentCell(voice, one).text,
      }),
    );
    const { others } = chosen;
    const tied = others.length
      ? [say("andTied", { n: format.count(others.length), value: percentCell(voice, others[0]!).text }, others.length)]
      : [];
    const last = named.length + tied.length - 1;
    const lines = [...named, ...tied].map((line, at) => (at < last ? `${line};` : `${line}.${left}`));
    return { ...item(say(term), lines.join(" ")), ...(last && { lines }) };
  };
  return present([list("best", best), list("worst", worst)]);
}

/** The criteria with the greatest and with the least share, and how many criteria have a withheld share. */
export function chosenCriteria(voice: ReportVoice) {
  const all = criteriaOf(voice).filter(({ n }) => n !== 0);
  const shown = all.flatMap(({ item, x, n }) => (x === null || n === null ? [] : [{ item, x, n }]));
  return { ...bestAndWorst(shown), withheld: all.length - shown.length };
}

/** The items of the index; without one, every item that citizens rate. */
function criteriaOf({ report: { total, items } }: ReportVoice): Counted[] {
  const index = total.measures.find((figures) => figures.type === "index");
  if (index) return index.items;
  return items.flatMap(({ id, type, source, options }): Counted[] => {
    const top = options.filter(({ satisfied, missing }) => satisfied && !missing).map(({ code }) => code);
    const figures = total.items.find((each) => each.id === id);
    if (!figures || !top.length || source !== "citizen" || !wordedTypes[type].isRated) return [];
    return [{ item: id, ...satisfied(figures, top) }];
  });
}

function satisfied({ answered, options }: ItemFigures, top: readonly string[]): Pick<Counted, "x" | "n" | "hidden"> {
  const counts = options.filter(({ code }) => top.includes(code)).map(({ x }) => x);
  if (answered === null || counts.length < top.length || counts.includes(null))
    return { x: null, n: null, hidden: true };
  return { x: counts.reduce<number>((sum, x) => sum + x!, 0), n: answered };
}
