import type { ViewCounts } from "../../report/index.ts";
import { groupName } from "../breakdown-rows.ts";
import { columns, heading, note, paragraph, table } from "../blocks.ts";
import { basedCell, percentCell, textCell, wholeCell } from "../cells.ts";
import { NOTHING } from "../format.ts";
import { type ReportVoice, sectionTitle, span } from "../phrases.ts";
import type { Block, Cell, Row } from "../publication-type.ts";

/** From seeing the survey to its arrival: views of pages at each step, apart from the forms and their rates. */
export function views(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  if (!report.views) return [];
  const { from, to, total, breakdowns } = report.views;
  return [
    heading(2, "views", say("viewsHeading")),
    paragraph(say("viewsMeaning")),
    table(
      "views-table",
      say("viewsCaption", { window: span(voice, from, to) }),
      columns(say("viewsStep"), say("viewsCount"), say("viewsShare")),
      stepRows(voice, total),
    ),
    ...breakdowns.map(({ dimension, groups }) =>
      table(
        `views-by-${dimension}`,
        say(`views_by_${dimension}`),
        columns(
          say(`dimension_${dimension}`),
          say("viewsColumnSeen"),
          say("viewsColumnBegun"),
          say("viewsColumnFinished"),
          say("viewsColumnDelivered"),
          say("viewsColumnRefused"),
        ),
        groups.map(({ counts, ...group }) => groupRow(voice, groupName(voice, { dimension }, group), counts)),
      ),
    ),
    note(say("viewsLimits")),
  ];
}

function stepRows(voice: ReportVoice, counts: ViewCounts): Row[] {
  const { say } = voice;
  const { seen, begun, sections, finished, delivered, refused } = counts;
  const row = (header: string, count: number, of: number | undefined, depth = 0): Row => ({
    header,
    depth,
    cells: [wholeCell(voice, count), of === undefined ? textCell(NOTHING) : shareCell(voice, count, of)],
  });
  return [
    row(say("viewsSeen"), seen, undefined),
    row(say("viewsBegun"), begun, seen),
    ...sections.map(({ section, count }) =>
      row(say("viewsSection", { section: sectionTitle(voice, section) }), count, begun, 1),
    ),
    row(say("viewsFinished"), finished, begun),
    row(say("viewsDelivered"), delivered, finished),
    row(say("viewsRefused"), refused, finished),
  ];
}

/** Of each step the share of the one before it, whose number stands beside it. */
function groupRow(voice: ReportVoice, header: string, counts: ViewCounts): Row {
  const { seen, begun, finished, delivered, refused } = counts;
  return {
    header,
    depth: 0,
    cells: [
      wholeCell(voice, seen),
      shareCell(voice, begun, seen),
      shareCell(voice, finished, begun),
      shareCell(voice, delivered, finished),
      wholeCell(voice, refused),
    ],
  };
}

/** “60,0% (n = 200)”. More than came to the step before are no share of it: some of these views began on a day that is not here. */
const shareCell = (voice: ReportVoice, x: number, n: number): Cell =>
  n && x <= n ? basedCell(voice, percentCell(voice, { x, n }), n) : textCell(NOTHING);
