import type { renderChart } from "./chart.ts";

/** What the page wants of a report's looks. */
export interface Look {
  /** The level of the title among the page's headings. */
  titleLevel: number;
  /** Whether long lists of figures begin open. */
  open: boolean;
  /** It is there when the report may have a picture. */
  renderChart?: typeof renderChart | undefined;
}
