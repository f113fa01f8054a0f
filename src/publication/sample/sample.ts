import type { SampleCounts, SampleFigures, UnitSample } from "../../report/index.ts";
import { columns, heading, note, paragraph, present, table } from "../blocks.ts";
import { groupName } from "../breakdown-rows.ts";
import { dimensionName } from "../breakdowns.ts";
import { percentCell, textCell, wholeCell } from "../cells.ts";
import { NOTHING } from "../format.ts";
import type { ReportVoice } from "../phrases.ts";
import type { Block, Cell, Row } from "../publication-type.ts";

const DIMENSION = "unit";

/** How far each unit has come with its sample: its target, what was sent, what came back, and what is missing. */
export function sampleBlocks(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  const { sample } = report;
  const breakdown = report.breakdowns.find(({ dimension }) => dimension === DIMENSION);
  if (!sample || !breakdown) return [];
  const hasSent = sample.units.some(({ counts }) => counts && counts.invited !== null);
  const cellsOf = (counts: SampleCounts): Cell[] =>
    present([
      wholeCell(voice, counts.target),
      hasSent && wholeCell(voice, counts.invited),
      wholeCell(voice, counts.forms, counts),
      percentCell(voice, { ...counts, x: counts.counting, n: counts.target }),
      wholeCell(voice, counts.missing, counts),
    ]);
  const rowOf = ({ counts, forms = null, ...unit }: UnitSample): Row => ({
    header: groupName(voice, { dimension: DIMENSION }, unit),
    depth: unit.depth,
    cells: counts
      ? cellsOf(counts)
      : present([
          textCell(say("sampleNone")),
          hasSent && textCell(NOTHING),
          wholeCell(voice, forms, forms === null ? { hidden: true } : {}),
          textCell(NOTHING),
          textCell(NOTHING),
        ]),
  });
  return [
    heading(2, "sample", say("sampleHeading")),
    ...sentences(voice, sample),
    table(
      "sample-table",
      say("sampleCaption"),
      columns(
        dimensionName(voice, breakdown),
        ...present([
          say("sampleTarget"),
          hasSent && say("sampleSent"),
          say("sampleReturned"),
          say("sampleReached"),
          say("sampleMissing"),
        ]),
      ),
      [...sample.units.map(rowOf), { header: say("sampleSum"), depth: 0, role: "total", cells: cellsOf(sample.total) }],
    ),
    note(say("sampleMeaning")),
  ];
}

/** How many units have enough, and which forms count for none. Where anything is withheld, nothing is said. */
function sentences({ report, say, format }: ReportVoice, { units, total }: SampleFigures): Block[] {
  if (total.missing === null || total.forms === null) return [];
  const targets = units.flatMap(({ counts, isSum }) => (counts && !isSum ? counts : []));
  const reached = targets.filter(({ missing }) => missing === 0).length;
  const others = (report.total.forms ?? total.forms) - total.forms;
  return present([
    paragraph(
      say(
        "saysSample",
        {
          reached: format.count(reached),
          n: format.count(targets.length),
          missing: format.count(total.missing),
        },
        targets.length,
      ),
    ),
    others > 0 && paragraph(say("saysSampleOthers", { n: format.count(others) }, others)),
  ]);
}
