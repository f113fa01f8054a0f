import type { Layout } from "../layout.ts";
import type { Cell, DimensionValue } from "../tally-type.ts";

/** One set of forms in the report, with the sets that it is divided into. */
export interface Node {
  id: DimensionValue;
  cell: Cell;
  /** Not even the number of forms is printed. */
  whole: boolean;
  /** Per item, which columns (see `columnKinds`) are withheld. */
  hidden: boolean[][];
  /** Several ways of dividing it, each into parts that add up to it. */
  families: Node[][];
}

/** A node of which nothing is withheld yet. */
export const nodeOf = (layout: Layout, id: DimensionValue, cell: Cell, families: Node[][] = []): Node => ({
  id,
  cell,
  whole: false,
  hidden: layout.items.map((): boolean[] => []),
  families,
});
