import type { AnsweringFigures } from "../../report/index.ts";
import { columns, heading, item, note, paragraph, present, table } from "../blocks.ts";
import { basedCell, fractionCell, percentCell, textCell } from "../cells.ts";
import { measureSummary } from "../measures/measure-summary.ts";
import type { ReportVoice } from "../phrases.ts";
import type { Block, ListItem, Row } from "../publication-type.ts";

/** How many forms may have been answered without reading, and each measure with and without them. */
export function answering(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  if (!report.answering) return [];
  const { rules, marked, without, withheld } = report.answering;
  const row = (header: string, share: AnsweringFigures["marked"]): Row => ({
    header,
    depth: 0,
    cells: [fractionCell(voice, share), percentCell(voice, share)],
  });
  return present<Block>([
    heading(2, "answering", say("answeringHeading")),
    paragraph(say("answeringMeaning")),
    table(
      "answering-table",
      say("answeringCaption"),
      columns(say("answeringRule"), say("answeringMarked"), say("share")),
      [
        ...rules.map(({ rule, ...share }) => row(say(`answering_${rule}`), share)),
        { ...row(say("answeringAny"), marked), role: "total" },
      ],
    ),
    without?.measures.length &&
      table(
        "answering-measures",
        say("answeringMeasures"),
        columns(say("answeringMeasure"), say("answeringWith"), say("answeringWithout")),
        without.measures.map((figures, m) => measureRow(voice, [report.total.measures[m]!, figures])),
      ),
    withheld && note(say(withheld === "strict" ? "answering_strict" : "answering_few")),
  ]);
}

function measureRow(voice: ReportVoice, both: Parameters<typeof measureSummary>[1][]): Row {
  const summaries = both.map((figures) => measureSummary(voice, figures));
  return {
    header: summaries[0]!.label,
    depth: 0,
    cells: summaries.map(({ cell }) => (cell.number ? basedCell(voice, cell) : textCell(cell.text))),
  };
}

/** By which rules forms were marked. */
export function markingRules({ say, format, report }: ReportVoice): ListItem | undefined {
  if (!report.answering) return undefined;
  const { rules, limits } = report.answering;
  const { ratings, levels, run, spread } = limits;
  const values = {
    ratings: format.whole(ratings),
    levels: format.whole(levels),
    run: format.percent(100 * run, 0),
    spread: format.percent(100 * spread, 0),
  };
  const used = rules.map(({ rule }) => rule);
  return item(
    say("method_answering"),
    present([
      ...used.map((rule) => say(`defines_${rule}`, values)),
      (used.includes("run") || used.includes("spread")) && say("definesShort", values),
    ]).join(" "),
  );
}
