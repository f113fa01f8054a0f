import { bump } from "../bump.ts";
import { topCodes } from "../figures/top-codes.ts";
import type { LaidItem } from "../laid-item.ts";
import { type CountedType, addToOption, oneOption } from "./counted-type.ts";

/** Its list is elsewhere, so that its codes are not known beforehand. */
const isElsewhere = ({ item }: LaidItem): boolean => "url" in item && item.url !== undefined;

export const lookup: CountedType = {
  ...oneOption,
  hasOptionColumns: false,
  sums: (laid) => (isElsewhere(laid) ? { codes: {} } : {}),
  optionOf(laid, answer) {
    if (typeof answer !== "string") return undefined;
    return isElsewhere(laid) ? -1 : laid.optionAt.get(answer);
  },
  add(_, sums, answer, by, unnamed) {
    bump(sums.codes!, unnamed ? "" : (answer as string), by);
  },
  addCount(laid, sums, option, count) {
    if (!addToOption(laid, sums, option, count)) return undefined;
    if (!sums.codes || !option) return "unknown-option";
    bump(sums.codes, option, count);
    return undefined;
  },
  figures: (laid, sums, { isTotal, answered, threshold }) =>
    isTotal && answered !== null ? { top: topCodes(laid, sums, threshold) } : {},
};
