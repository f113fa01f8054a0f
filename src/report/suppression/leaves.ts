import type { Node } from "./node.ts";

/** The smallest sets of which figures are printed or can be computed; those that are not shown apart are one. */
export function leaves(parts: readonly Node[]): Node[][] {
  const together = parts.filter(({ whole }) => whole);
  const shown = parts.filter(({ whole }) => !whole);
  return [
    ...(together.length ? [together] : []),
    ...shown.flatMap((part) => (part.published[0]?.length ? leaves(part.published[0]) : [[part]])),
  ];
}
