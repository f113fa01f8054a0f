import type { ItemFigures, ItemHeading } from "../../report/index.ts";
import { percentCell } from "../cells.ts";
import { type ReportVoice, absentSaid, fraction } from "../phrases.ts";
import { optionLines } from "./option-lines.ts";

/** An item's options in one sentence: “Rất hài lòng: 06/38 phiếu, chiếm tỷ lệ 16%; Hài lòng: 29/38 phiếu, chiếm tỷ lệ 76%.” */
export function optionSentence(
  voice: ReportVoice,
  item: ItemHeading,
  figures: Pick<ItemFigures, "options" | "merged">,
): string {
  const { say } = voice;
  const clauses = optionLines(voice, item, figures).map(({ label: option, ...share }) => {
    if (share.percent === null) return say("saysNoOption", { option, value: absentSaid(voice, share) });
    const values = { option, fraction: fraction(voice, share), value: percentCell(voice, share, "option").text };
    return say("saysOption", values, share.n ?? 0);
  });
  return `${clauses.join("; ")}.`;
}
