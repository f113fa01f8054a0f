import type { CellNumber } from "../../publication/index.ts";

/** The format by which a spreadsheet shows a number as the report prints it. The number itself is what it calculates with. */
export function numberFormat({ decimals, percent, signed }: CellNumber): string {
  const plain = `#,##0${decimals ? `.${"0".repeat(decimals)}` : ""}${percent ? "%" : ""}`;
  return signed ? `+${plain};-${plain};${plain}` : plain;
}

/** What a spreadsheet calculates with: the number as it is printed, so that adding up the printed numbers gives the same sum. */
export function numberValue({ value, decimals, percent }: CellNumber): number {
  // Rounds as the report's words do: toFixed makes 2.67 of 2.675, and keeps the sign of −0.
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  const printed = Number(new Intl.NumberFormat("en", places).format(value)) + 0;
  return percent ? Number((printed / 100).toFixed(decimals + 2)) : printed;
}
