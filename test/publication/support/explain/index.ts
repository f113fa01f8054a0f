import type { Block, Publication } from "../../../../src/publication/index.ts";
import { explainChart } from "./blocks/chart.ts";
import { explainHeading } from "./blocks/heading.ts";
import { explainHeadline } from "./blocks/headline.ts";
import { explainList } from "./blocks/list.ts";
import { explainNote } from "./blocks/note.ts";
import { explainParagraph } from "./blocks/paragraph.ts";
import type { Facts } from "./facts.ts";
import type { ExplainBlock } from "./place.ts";
import { explainTable } from "./tables/index.ts";

/** Every kind of block that a publication has. Without an explanation of a new one, this does not compile. */
const explanations: { [Kind in Block["kind"]]: ExplainBlock<Kind> } = {
  heading: explainHeading,
  headline: explainHeadline,
  paragraph: explainParagraph,
  note: explainNote,
  list: explainList,
  table: explainTable,
  chart: explainChart,
};

/**
 * Every number in a publication that is wrong, or that nobody explains. It reads what is printed, and computes each number once
 * more from the forms.
 */
export function unexplained(facts: Facts, { blocks, title }: Publication): string[] {
  const [first] = blocks;
  return [
    ...blocks.flatMap((_, at) => wrongIn(facts, blocks, at)),
    ...(first?.kind === "heading" && first.text === title ? [] : ["the title is not the first heading"]),
  ];
}

/** The same of one block. */
export function wrongIn(facts: Facts, blocks: readonly Block[], at: number): string[] {
  const block = blocks[at]!;
  const headings = blocks.slice(0, at + 1).flatMap((each) => (each.kind === "heading" ? each.id : []));
  return explanations[block.kind](facts, block as never, { heading: headings.at(-1) ?? "", blocks });
}
