import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../src/cli/formats/csv.ts";
import { markdown } from "../../src/cli/formats/markdown.ts";
import type { ReportContent } from "../../src/cli/formats/index.ts";
import { DISCLOSURE_LEVELS, type Unit } from "../../src/report/index.ts";
import { textIn } from "../../src/schema/index.ts";
import { sipasReports } from "../publication/support/drawn-reports.ts";
import { explained } from "../publication/support/explain/explained.ts";
import type { Given } from "../publication/support/explain/facts.ts";
import { runs } from "../support/long.ts";
import { cli, temporaryFolder } from "./support/cli.ts";

const labels = ({ label = "" }: Unit) => ({ vi: textIn(label, "vi"), en: textIn(label, "en") });

const csvOf = (units: readonly Unit[]): string =>
  ["id,parent,label:vi,label:en"]
    .concat(units.map((unit) => [unit.id, unit.parent, ...Object.values(labels(unit))].join()))
    .join("\n");

/** The same as flags and files. */
function argumentsOf(given: Given, folder: string): string[] {
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const { forms, by, units, waves, invited, population, decimals } = given;
  const sent = Object.entries(invited).map(([channel, count]) => `${channel}=${count}`);
  const flags: Record<string, string | undefined> = {
    survey: file("survey.json", JSON.stringify(given.survey)),
    submissions: file("forms.ndjson", forms.map((form) => JSON.stringify(form)).join("\n")),
    by: by.join(),
    // What is told of units and channels is of those that are told apart.
    units: by.includes("unit") ? file("units.csv", csvOf(units!)) : undefined,
    waves: by.includes("wave") ? file("waves.json", JSON.stringify(waves)) : undefined,
    invited: by.includes("channel") && sent.length ? sent.join() : undefined,
    population: population?.toString(),
    decimals: decimals?.toString(),
    disclosure: given.level,
    minimum: given.level === "public" ? String(given.minimum) : undefined,
    threshold: String(given.threshold),
    base: given.base,
    partials: given.partials,
    "as-of": given.asOf,
    language: given.language,
  };
  return [
    "report",
    ...Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
  ];
}

test(
  "the command says of the same files what the forms say, as data, as a table and in words",
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(sipasReports, fc.constantFrom(...DISCLOSURE_LEVELS), async (drawn, level) => {
        // The words of a survey follow the language of the report, and a table has every unit's name in each.
        const units = drawn.units!.map((unit) => ({ ...unit, label: labels(unit) }));
        const given = { ...drawn, level, units, textLanguage: drawn.language };
        const { report, publication, wrong } = explained(given);
        expect(wrong).toEqual([]);
        const command = argumentsOf(given, temporaryFolder());
        const written = async (format: string): Promise<string> => {
          const { status, stdout, stderr } = await cli([...command, "--format", format]);
          expect(status, stderr).toBe(0);
          return stdout;
        };
        const published = { report, publication } as ReportContent;
        expect(JSON.parse(await written("json"))).toEqual(JSON.parse(JSON.stringify(report)));
        expect(await written("csv")).toBe(csv(published));
        expect(await written("md")).toBe(markdown(published));
      }),
      { numRuns: runs(1, 40) },
    );
  },
);
