/* What only some reports need, in one file: how it is put into words, and how it is drawn. */
export * as rare from "../publication/rare/index.ts";
export { renderChart } from "./view/chart.ts";
