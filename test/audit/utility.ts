import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Withheld, reportOf, tallyOf, withheldIn } from "../../src/report/index.ts";
import type { Submission, Survey } from "../../src/schema/index.ts";
import { writeSubmissions } from "../bench/report/submissions.ts";
import { submissions as document000, survey as survey000 } from "../cli/support/document-000.ts";
import { readPreset } from "../presets/files.ts";

/** How much of a report is published, at both levels. */
export function utility(): string[] {
  const sipas = readPreset("sipas-2018");
  const folder = mkdtempSync(join(tmpdir(), "survey-utility-"));
  try {
    const drawn = (forms: number): Submission[] => {
      const file = join(folder, `${forms}.ndjson`);
      writeSubmissions(file, sipas, forms);
      return readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Submission);
    };
    return [
      shown("document 000", survey000, document000, []),
      shown("300 forms, by unit and channel", sipas, drawn(300), ["unit", "channel"]),
      shown("36,000 forms, by unit and channel", sipas, drawn(36_000), ["unit", "channel"]),
    ].flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(name: string, survey: Survey, submissions: readonly Submission[], by: string[]): string[] {
  const tally = tallyOf(survey, submissions, { by });
  return (["public", "strict"] as const).map((disclosure) => {
    const [found, open] = [disclosure, "none" as const].map((level) =>
      withheldIn(reportOf(survey, tally, { asOf: "2025-04-01", disclosure: level })),
    ) as [Withheld, Withheld];
    const share = (100 * (found.all - found.counts)) / open.all;
    return `${name}, ${disclosure}: ${share.toFixed(1)}% of ${open.all} counts shown, ${found.groups} groups not shown`;
  });
}
