import type { Block } from "../../publication/index.ts";

/** Whether a table's caption says something that the heading above it has not said already. */
export function hasOwnCaption(blocks: readonly Block[], at: number): boolean {
  const table = blocks[at]!;
  const heading = blocks
    .slice(0, at)
    .reverse()
    .find((block) => block.kind === "heading");
  return table.kind === "table" && heading?.text !== table.caption;
}
