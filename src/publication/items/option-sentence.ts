import type { ItemHeading, OptionFigures } from "../../report/index.ts";
import { percentCell } from "../cells.ts";
import { type Voice, absent, fraction, optionOf } from "../voice.ts";

/** An item's options in one sentence: “Rất hài lòng: 06/38 phiếu, chiếm tỷ lệ 16%; Hài lòng: 29/38 phiếu, chiếm tỷ lệ 76%.” */
export function optionSentence(voice: Voice, item: ItemHeading, options: readonly OptionFigures[]): string {
  const { say } = voice;
  const clauses = options.map(({ code, ...share }) => {
    const option = voice.text(optionOf(item, code).label);
    if (share.percent === null) return say("saysNoOption", { option, value: absent(voice, share) });
    const values = { option, fraction: fraction(voice, share), value: percentCell(voice, share, "option").text };
    return say("saysOption", values, share.n ?? 0);
  });
  return `${clauses.join("; ")}.`;
}
