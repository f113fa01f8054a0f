import type { Block, Heading } from "../../publication/index.ts";

/** A heading with what stands under it. */
export interface OutlinePart {
  heading: Heading;
  blocks: Exclude<Block, Heading>[];
  parts: OutlinePart[];
}

/** Puts each heading under the one that it belongs to. @param blocks the first is the title */
export function outline(blocks: readonly Block[]): OutlinePart {
  const open: OutlinePart[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") {
      open.at(-1)!.blocks.push(block);
      continue;
    }
    const part: OutlinePart = { heading: block, blocks: [], parts: [] };
    while (open.length > 1 && open.at(-1)!.heading.level >= block.level) open.pop();
    open.at(-1)?.parts.push(part);
    open.push(part);
  }
  return open[0]!;
}
