import { heading } from "../blocks.ts";
import type { Block, Heading } from "../publication-type.ts";

/** A heading with what stands below it. */
export interface ReportPart {
  id: string;
  title: string;
  /** Before the first part below it. */
  blocks: Block[];
  parts: ReportPart[];
}

export const part = (
  id: string,
  title: string,
  blocks: readonly Block[],
  parts: readonly ReportPart[] = [],
): ReportPart => ({
  id,
  title,
  blocks: [...blocks],
  parts: [...parts],
});

/** Blocks in a row as a tree. The blocks before the first heading of that level come first, by themselves. */
export function reportParts(blocks: readonly Block[], level: number): { before: Block[]; parts: ReportPart[] } {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level <= level ? [at] : []));
  return {
    before: blocks.slice(0, starts[0] ?? blocks.length),
    parts: starts.map((start, i) => {
      const { id, text } = blocks[start] as Heading;
      const { before, parts } = reportParts(blocks.slice(start + 1, starts[i + 1] ?? blocks.length), level + 1);
      return { id, title: text, blocks: before, parts };
    }),
  };
}

const LEVELS = [2, 3, 4] as const;

/** The tree as blocks again, its headings numbered by depth. */
export function numbered(
  parts: readonly ReportPart[],
  numberings: readonly ((at: number) => string)[],
  depth = 0,
): Block[] {
  return parts.flatMap(({ id, title, blocks, parts: below }, at): Block[] => {
    const number = numberings[depth]?.(at + 1);
    return [
      { ...heading(LEVELS[depth] ?? 4, id, title), ...(number && { number }) },
      ...blocks,
      ...numbered(below, numberings, depth + 1),
    ];
  });
}

/** Without a heading that would be the only one of its level: “a)” wants a “b)”. */
export function flat(one: ReportPart): ReportPart {
  const [only, ...others] = one.parts;
  if (!only || others.length || one.blocks.length) return one;
  return { ...one, blocks: only.blocks, parts: only.parts };
}

export const isEmpty = ({ blocks, parts }: ReportPart): boolean => !blocks.length && !parts.length;
