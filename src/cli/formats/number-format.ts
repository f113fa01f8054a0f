import type { CellNumber } from "../../publication/index.ts";

/** The format by which a spreadsheet shows a number as the report prints it. The number itself is what it calculates with. */
export const numberFormat = ({ decimals, percent }: CellNumber): string =>
  `#,##0${decimals ? `.${"0".repeat(decimals)}` : ""}${percent ? "%" : ""}`;
