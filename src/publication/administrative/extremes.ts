import { chosenCriteria } from "../answer/criteria.ts";
import { paragraph } from "../blocks.ts";
import { percentCell } from "../cells.ts";
import type { Block } from "../publication-type.ts";
import { fraction } from "../phrases.ts";
import type { Script } from "./script.ts";

/** The criteria with the greatest and with the least share satisfied. Nobody judges here: these are figures. */
export function extremes({ voice, tell }: Script): Record<"highest" | "lowest", Block[]> {
  const { best, worst, withheld } = chosenCriteria(voice);
  const { format, say, text, item } = voice;
  const told = (key: "highest" | "lowest", { named, others }: typeof best): Block[] => {
    // If many tie for the first place, none of them is named, and the first page does not mention them.
    if (!named.length) return [];
    const [tied] = others;
    const valueOf = (share: (typeof named)[number]) => percentCell(voice, share).text;
    return [
      paragraph(tell(withheld ? `${key}Shown` : key)),
      {
        kind: "list",
        items: [
          ...named.map((share) => ({
            term: text(item(share.item).label),
            text: tell("rated", { fraction: fraction(voice, share), value: valueOf(share) }),
          })),
          ...(tied
            ? [{ text: say("andTied", { n: format.count(others.length), value: valueOf(tied) }, others.length) }]
            : []),
        ],
      },
    ];
  };
  return { highest: told("highest", best), lowest: told("lowest", worst) };
}
