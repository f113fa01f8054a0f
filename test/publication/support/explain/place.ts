import type { Block } from "../../../../src/publication/index.ts";
import type { Facts } from "./facts.ts";

/** Where a block stands: its place among all of them, below which heading, and what is there besides. */
export interface Place {
  heading: string;
  blocks: readonly Block[];
}

export type ExplainBlock<Kind extends Block["kind"]> = (
  facts: Facts,
  block: Extract<Block, { kind: Kind }>,
  place: Place,
) => string[];
