import type { ItemFigures, ItemHeading, Share } from "../../report/index.ts";
import { type ReportVoice, optionOf } from "../phrases.ts";

/** Options with one share: one option, or several that are published together. */
export interface OptionLine extends Share {
  codes: string[];
  label: string;
}

/** An item's options as they are published. Those that are merged stand in the place of the first of them. */
export function optionLines(
  { format, text }: ReportVoice,
  item: ItemHeading,
  { options, merged = [] }: Pick<ItemFigures, "options" | "merged">,
): OptionLine[] {
  return options.flatMap(({ code, ...share }): OptionLine[] => {
    const together = merged.find(({ codes }) => codes.includes(code));
    const { codes, ...figures } = together ?? { codes: [code], ...share };
    if (codes[0] !== code) return [];
    return [{ ...figures, codes, label: format.or(codes.map((each) => text(optionOf(item, each).label))) }];
  });
}
