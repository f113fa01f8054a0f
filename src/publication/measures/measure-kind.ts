import type { Bar, Block, Cell } from "../publication-type.ts";
import type { Voice } from "../voice.ts";

/** How one kind of measure is put into words. `Given` is what the survey says of it, `Figures` what came out. */
export interface MeasureKind<Given = never, Figures = never> {
  /** The measure in one number and one sentence. */
  summary(voice: Voice, figures: Figures, measure: Given): KindSummary;
  /** What the number is made of. */
  details(voice: Voice, figures: Figures, measure: Given): Block[];
  /** What the measure means. */
  definition(voice: Voice, measure: Given): string;
}

interface KindSummary {
  cell: Cell;
  /** `null` where there is no number to say. */
  text: string | null;
  /** The number as a bar, where it is a share. */
  bar?: Bar;
}
