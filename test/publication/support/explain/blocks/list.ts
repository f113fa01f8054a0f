import type { ExplainBlock } from "../place.ts";
import { wrongText } from "../said.ts";
import { isSaid } from "../words.ts";
import { answerLines } from "./answer-lines.ts";
import type { Line } from "./line.ts";
import { methodLines } from "./method-lines.ts";
import { scopeLines } from "./scope-lines.ts";

/** Each line by its term: what was asked of whom, the answer at a glance, or the method. */
export const explainList: ExplainBlock<"list"> = (facts, { role, items }, { heading, blocks }) => {
  const lines: Line[] =
    heading === "method" ? methodLines(facts) : role === "answer" ? answerLines(facts, blocks) : scopeLines(facts);
  return items.flatMap(({ term = "", text, lines: parts = [text] }) => {
    const of = lines.filter((line) => isSaid(term, line.term));
    if (parts.join(" ") !== text) return [`“${term}” below ${heading}: ${parts.join(" | ")} is not ${text}`];
    return of.length
      ? wrongText(`“${term}” below ${heading}`, text, ...of.flatMap(({ texts }) => texts))
      : [`nobody explains “${term}: ${text}” below ${heading}`];
  });
};
