import type { CountLayout } from "../layout.ts";
import type { TallyCell, DimensionValue } from "../tally-type.ts";

/** One set of forms in the report, with the sets that it is divided into. */
export interface Node {
  id: DimensionValue;
  cell: TallyCell;
  /** It is not shown apart. */
  whole: boolean;
  /** What it says is not shown apart, though it can be computed: it is a few forms without a value, and nobody is known to be among them. */
  isUnknownFew: boolean;
  /** Per item, whether its small counts are withheld here. */
  isGuarded: boolean[];
  /** Per item, whether the sums of the satisfied and of the other answers are printed, even where single ones are withheld. */
  split: boolean[];
  /** Per item, which columns (see `columnKinds`) are withheld. */
  hidden: boolean[][];
  /** Several ways of dividing it, each into parts that add up to it. */
  families: Node[][];
  /** The same as they are published: instead of a large part that is withheld, its parts. */
  published: Node[][];
  /** The cells of the tally that it is the sum of; absent where it is the sum of its parts. */
  sources?: readonly TallyCell[];
  /** It is the forms of a unit itself, which has others below it. */
  isOwn?: true;
}

/** A node of which nothing is withheld yet. */
export const nodeOf = (layout: CountLayout, id: DimensionValue, cell: TallyCell, families: Node[][] = []): Node => ({
  id,
  cell,
  whole: false,
  isUnknownFew: false,
  isGuarded: layout.items.map(() => false),
  split: layout.items.map(() => false),
  hidden: layout.items.map((): boolean[] => []),
  families,
  published: [...families],
});
