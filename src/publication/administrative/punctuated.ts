import type { Block } from "../publication-type.ts";

/** Lists as officials write them: “;” behind each item, “.” behind the last; “.” behind all if some of them are sentences. */
export const punctuated = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.kind !== "list" || block.role) return block;
    const hasSentences = block.items.some(({ text }) => text.endsWith("."));
    const sign = (at: number): string => (hasSentences || at === block.items.length - 1 ? "." : ";");
    const items = block.items.map((item, at) =>
      /[.;:!?…]$/.test(item.text) ? item : { ...item, text: item.text + sign(at) },
    );
    return { ...block, items };
  });
