import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ReportOptions,
  type Tally,
  countsOfCsv,
  reportOf,
  tallyOf,
  tallyOfCounts,
  unitsOfCsv,
  withheldIn,
} from "../../src/report/index.ts";
import type { Submission, Survey } from "../../src/schema/index.ts";
import { writeSubmissions } from "../bench/report/submissions.ts";
import { submissions as document000, survey as survey000 } from "../cli/support/document-000.ts";
import {
  points,
  pointsSurvey,
  sipas,
  sipasForms,
  sipasUnits,
  thuanLoc,
  thuanLocForms,
} from "../cli/support/signed-documents.ts";
import { readPreset } from "../presets/files.ts";

/** How much of a report is published, at both levels: of the four documents, and of forms that are drawn by chance. */
export function utility(): string[] {
  const preset = readPreset("sipas-2018");
  const folder = mkdtempSync(join(tmpdir(), "survey-utility-"));
  try {
    const drawn = (forms: number): Tally => {
      const file = join(folder, `${forms}.ndjson`);
      writeSubmissions(file, preset, forms);
      const lines = readFileSync(file, "utf8").trim().split("\n");
      return tallyOf(
        preset,
        lines.map((line) => JSON.parse(line) as Submission),
        { by: ["unit", "channel"] },
      );
    };
    const counted = tallyOfCounts(pointsSurvey, countsOfCsv(points).counts).tally!;
    const { units } = unitsOfCsv(sipasUnits);
    return [
      shown("document 000", survey000, tallyOf(survey000, document000, { by: ["channel"] })),
      shown("document 001", thuanLoc.survey, tallyOf(thuanLoc.survey, thuanLocForms(), { by: ["channel"] })),
      shown("document 002", sipas, tallyOf(sipas, sipasForms(300), { by: ["unit", "channel", "wave"], waves }), {
        units,
      }),
      shown("document 004", pointsSurvey, counted),
      shown("300 forms, by unit and channel", preset, drawn(300)),
      shown("36,000 forms, by unit and channel", preset, drawn(36_000)),
    ].flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const waves = [
  { id: "first", from: "2018-07-01", to: "2018-07-14" },
  { id: "second", from: "2018-07-15", to: "2018-07-31" },
];

/** The share of all counts, and of points that units gave, that are printed. */
function shown(name: string, survey: Survey, tally: Tally, options: Partial<ReportOptions> = {}): string[] {
  return (["public", "strict"] as const).map((disclosure) => {
    const [here, open] = [disclosure, "none" as const].map((level) => {
      const report = reportOf(survey, tally, { asOf: "2025-04-01", ...options, disclosure: level });
      const { all, counts, groups } = withheldIn(report);
      const given = report.breakdowns.flatMap((breakdown) => breakdown.groups.flatMap((group) => group.points ?? []));
      const merged = report.breakdowns.flatMap((breakdown) => breakdown.merged ?? []);
      const apart = groups - merged.reduce((sum, each) => sum + each.groups.length + (each.own?.length ?? 0), 0);
      return { printed: all - counts + given.filter(({ total }) => total !== null).length, groups, apart };
    }) as [Printed, Printed];
    const share = (100 * here.printed) / open.printed;
    const groups = here.groups
      ? `; ${here.groups} groups not shown apart, ${here.groups - here.apart} of them together`
      : "";
    return `${name}, ${disclosure}: ${share.toFixed(1)}% of ${open.printed} counts shown${groups}`;
  });
}

interface Printed {
  printed: number;
  /** Groups that are not shown apart. */
  groups: number;
  /** Those of them that are not in a row for several, either. */
  apart: number;
}
