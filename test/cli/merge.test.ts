import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type TallyFile, type Wave, tallyOf } from "../../src/report/index.ts";
import {
  type Entry,
  type Submission,
  type Survey,
  bookletCount,
  surveyAs,
  wordingsAt,
} from "../../src/schema/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { rotated } from "../report/support/rotated.ts";
import { survey } from "../report/support/survey.ts";
import { drawEntries } from "../support/arbitrary-entries.ts";
import { runs } from "../support/long.ts";
import { wordedSurvey } from "../support/worded-survey.ts";
import { cli } from "./support/cli.ts";

/* Communes' counts make a province's, and provinces' a country's, without a row leaving its office. */

const WAVES: Wave[] = [
  { id: "2025-03-01..2025-03-31", from: "2025-03-01", to: "2025-03-31" },
  { id: "2025-04-01..2025-09-30", from: "2025-04-01", to: "2025-09-30" },
];
const BY = ["channel", "unit", "wave"];
const NOW = new Date("2025-05-01T00:00:00Z");
const worded: Survey = { ...wordedSurvey, context: { unit: { label: "Unit" } } };

function folder(): (name: string, content: unknown) => string {
  const path = mkdtempSync(join(tmpdir(), "merge-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return (name, content) => {
    writeFileSync(join(path, name), typeof content === "string" ? content : JSON.stringify(content));
    return join(path, name);
  };
}

/** As a collector exports it. */
const fileOf = (of: Survey, name: string, forms: readonly Submission[], parts: Partial<TallyFile> = {}): TallyFile => ({
  tallyFile: 1,
  notice: "Not for publication",
  counted: [{ name, at: "2025-05-01T00:00:00.000Z", forms: forms.length }],
  tally: tallyOf(of, forms, { by: BY, waves: WAVES }),
  invited: { post: 100 },
  invitedUnits: {},
  setAside: 1,
  ...parts,
});

/** Somebody's form, in a booklet and wordings of their own. */
const formsOf = (of: Survey) =>
  fc.gen().map((draw) => {
    const number = draw(fc.nat, 20);
    const asked = surveyAs(of, {
      ...(of.rotation && { booklet: 1 + (number % bookletCount(of)) }),
      variants: wordingsAt(of, number),
    });
    return submissionOf(asked, {
      entries: Object.fromEntries(drawEntries(asked, draw, NOW)) as Record<string, Entry>,
      unit: `unit-${draw(fc.nat, 8)}`,
      channel: draw(fc.constantFrom, "web", "post"),
      day: draw(fc.constantFrom, "2025-03-10", "2025-04-02"),
    });
  });

test.each([
  ["every kind of question", survey],
  ["booklets", rotated],
  ["several wordings", worded],
])(
  "a report of merged files is that of all rows together: %s",
  async (_, of) => {
    const write = folder();
    const surveyFile = write("survey.json", of);
    await fc.assert(
      fc.asyncProperty(
        fc.array(formsOf(of), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom("public", "strict", "none"),
        async (forms, provinces, level) => {
          const communes = [0, 1, 2, 3, 4, 5].map((commune) => ({
            commune,
            forms: forms.filter(({ context }) => Number(context["unit"]!.slice(5)) % 6 === commune),
          }));
          const merged: string[] = [];
          for (let province = 0; province < provinces; province++) {
            const files = communes
              .filter(({ commune }) => commune % provinces === province)
              .map(({ commune, forms: own }) => write(`${commune}.json`, fileOf(of, `commune ${commune}`, own)));
            const out = write(`province-${province}.json`, "");
            expect(await cli(["merge", "--survey", surveyFile, ...files, "--out", out])).toMatchObject({ status: 0 });
            merged.push(out);
          }
          const rows = write("rows.ndjson", forms.map((form) => JSON.stringify(form)).join("\n"));
          const units = write("units.csv", `id\n${Array.from({ length: 9 }, (__, i) => `unit-${i}`).join("\n")}`);
          const common = [
            "--survey",
            surveyFile,
            "--format",
            "json",
            "--as-of",
            "2025-05-01",
            "--units",
            units,
            "--disclosure",
            level,
          ];
          const fromFiles = await cli(["report", ...common, "--tallies", merged.join(",")]);
          const counting = [
            "--by",
            BY.join(","),
            "--waves",
            WAVES.map(({ id }) => id).join(","),
            "--invited",
            "post=600",
          ];
          const fromRows = await cli(["report", ...common, "--submissions", rows, ...counting]);
          expect([fromFiles.status, fromRows.status]).toEqual([0, 0]);
          const { method, ...figures } = JSON.parse(fromFiles.stdout) as { method: object };
          const { method: methodOfRows, ...figuresOfRows } = JSON.parse(fromRows.stdout) as { method: object };
          expect(figures).toEqual(figuresOfRows);
          expect(method).toEqual({ ...methodOfRows, refused: { "set-aside": 6 } });
        },
      ),
      { numRuns: runs(4, 100) },
    );
  },
  120_000,
);

test("says what cannot be added, in which file, and how to mend it", async () => {
  const write = folder();
  const surveyFile = write("survey.json", survey);
  const form = (unit: string) => submissionOf(survey, { entries: {}, unit });
  const a = write("a.json", fileOf(survey, "A", [form("a")]));
  const changed = (name: string, change: (file: TallyFile) => void) => {
    const file = structuredClone(fileOf(survey, name, [form(name)]));
    change(file);
    return write(`${name}.json`, file);
  };
  const newer: Survey = { ...survey, version: "99" };
  const cases: [file: string, says: RegExp][] = [
    [write("text.json", "{"), /text\.json is not JSON/],
    [write("other.json", { rows: [] }), /other\.json is no file of counts.*collector tallies/],
    [
      write("copy.json", fileOf(survey, "A", [form("b")])),
      /copy\.json and .*a\.json both have what “A” counted.*--name/,
    ],
    [write("twice.json", fileOf(survey, "B", [form("a")])), /both have forms of the unit “a”.*a code of its own/],
    [write("newer.json", fileOf(newer, "N", [form("n")])), /counted by the versions 99 \(\w{8}\), but --survey gives/],
    [changed("w", ({ tally }) => void (tally.waves = WAVES.slice(1))), /has the waves 2025-04-01.*same WAVES/],
    [changed("t", ({ tally }) => void (tally.track = "self")), /what “self” rated/],
    [changed("s", ({ tally }) => void (tally.survey = "elsewhere")), /the survey “elsewhere”/],
    [changed("d", ({ tally }) => void (tally.days = {})), /tally\.days cannot be right/],
    [
      changed("i", ({ tally }) => void Object.values(tally.cells)[0]!.items.pop()),
      /tally\.cells\[.*\]\.items cannot be right/,
    ],
    [
      changed("m", ({ tally }) => void (Object.values(tally.cells)[0]!.items[0]!.asked = -1)),
      /items\[0\]\.asked cannot/,
    ],
    [changed("c", ({ counted }) => void (counted[0]!.forms = 7)), /counted cannot be right/],
    [changed("v", (file) => void (file.invited = { post: 0.5 })), /invited\.post cannot be right/],
    [changed("k", ({ tally }) => void (tally.by = ["unit", "office", "wave"])), /tally\.by cannot be right/],
  ];
  for (const [file, says] of cases) {
    const { status, stderr, stdout } = await cli(["merge", "--survey", surveyFile, a, file]);
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(says)]);
    const report = await cli(["report", "--survey", surveyFile, "--tallies", `${a},${file}`]);
    expect([report.status, report.stderr]).toEqual([1, expect.stringMatching(says)]);
  }
  const two = write(
    "two.json",
    fileOf(survey, "two", [form("b")], { tally: tallyOf(survey, [form("b")], { by: ["unit"] }) }),
  );
  expect((await cli(["merge", "--survey", surveyFile, a, two])).stderr).toMatch(
    /counted by unit, .*channel, unit, wave/,
  );
  expect(await cli(["merge", "--survey", surveyFile])).toMatchObject({ status: 2 });
  const by = await cli(["report", "--survey", surveyFile, "--tallies", a, "--by", "unit"]);
  expect([by.status, by.stderr]).toEqual([2, expect.stringContaining("counted already")]);
});

test("adds rows of one's own to others' counts, in the same ways", async () => {
  const write = folder();
  const surveyFile = write("survey.json", survey);
  const form = (unit: string) => submissionOf(survey, { entries: {}, unit, channel: "post" });
  const a = write("a.json", fileOf(survey, "A", [form("a")], { invited: { post: 4 } }));
  const rows = write("rows.ndjson", [form("b"), form("c")].map((each) => JSON.stringify(each)).join("\n"));
  const { stdout } = await cli([
    "report",
    "--survey",
    surveyFile,
    "--tallies",
    a,
    "--submissions",
    rows,
    "--format",
    "json",
  ]);
  const { total, channels } = JSON.parse(stdout) as {
    total: { forms: number };
    channels: { channel: string; invited: number | null }[];
  };
  expect(total.forms).toBe(3);
  expect(channels.find(({ channel }) => channel === "post")).toMatchObject({ invited: 4 });
});
