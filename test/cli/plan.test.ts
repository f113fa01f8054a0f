import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookletCount, bookletOf } from "../../src/schema/index.ts";
import { readPreset } from "../presets/files.ts";
import { submissionOf } from "../report/support/forms.ts";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";

const sipas = ["plan", "--survey", preset("sipas-2018"), "--expected"];

test.each([
  ["vi", "../../docs/official/plan.md"],
  ["en", "../../docs/en/official/plan.md"],
])("the guide in %s shows what the command prints", slow, async (language, guide) => {
  const { stdout, status } = await cli([...sipas, "400", "--language", language]);
  expect(status).toBe(0);
  expect(readFileSync(new URL(guide, import.meta.url), "utf8")).toContain(`\`\`\`text\n${stdout}\`\`\``);
});

test("of few forms it says that no short form is good enough, and how many forms one needs", slow, async () => {
  const { stdout } = await cli([...sipas, "120", "--language", "en"]);
  expect(stdout).toContain("With 120 forms a unit, no short form is good enough. Ask all 19 questions");
  expect(stdout.replaceAll("\n", " ")).toMatch(/collect at least \d+ forms a unit to ask \d+\./);
});

test(
  "as a page it draws the chart, with each length's interval and a text for those who do not see it",
  slow,
  async () => {
    const out = join(temporaryFolder(), "plan.html");
    expect((await cli([...sipas, "400", "--language", "en", "--out", out])).status).toBe(0);
    const page = readFileSync(out, "utf8");
    expect(page.match(/class="whisker"/g)).toHaveLength(18);
    expect(page).toContain('role="img" aria-label="Index and 95% interval by how many questions each person is asked"');
    expect(page).toContain('<html lang="en">');
    expect(page).not.toContain("<script");
  },
);

test("earlier forms, also short ones, take the place of what is assumed", slow, async () => {
  const plain = readPreset("sipas-2018");
  const survey = { ...plain, rotation: { ask: 8 } };
  const codes = plain.scales!["five-level"]!.options.map(({ code }) => code);
  const [satisfied, dissatisfied] = [codes[0], codes[3]];
  const folder = temporaryFolder();
  const [file, lines] = [join(folder, "survey.json"), join(folder, "forms.ndjson")];
  writeFileSync(file, JSON.stringify(survey));
  const forms = Array.from({ length: 200 }, (_, i) => {
    const rated = plain.sections.flatMap(({ items }) => items).filter(({ type }) => type === "rating");
    const booklet = bookletOf(survey, (i % bookletCount(survey)) + 1);
    const entries = Object.fromEntries(rated.map(({ id }, k) => [id, (i + k) % 10 ? satisfied! : dissatisfied!]));
    return JSON.stringify(submissionOf(booklet, { entries }));
  });
  writeFileSync(lines, forms.join("\n"));
  const args = ["plan", "--survey", file, "--expected", "400", "--language", "en"];
  const [counted, assumed] = [await cli([...args, "--submissions", lines]), await cli(args)];
  expect(counted.stdout).toContain("From 200 earlier forms");
  expect(assumed.stdout).not.toContain("earlier forms");
  // Answers that hardly hang together make narrower intervals than assumed.
  const halfOf = (stdout: string): number => Number(/^19\/19 .*±([\d.]+)$/m.exec(stdout)![1]);
  expect(halfOf(counted.stdout)).toBeLessThan(halfOf(assumed.stdout));
});

test("a survey without ratings ends with 1 and says why", slow, async () => {
  const { status, stderr, stdout } = await cli(["plan", "--survey", preset("nps"), "--expected", "400"]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/satisfied/);
});

const TABLE = [
  "id,label,parent,expected",
  "ha-tinh,Tỉnh Hà Tĩnh,,",
  "thuan-loc,Xã Thuận Lộc,ha-tinh,420",
  "cam-xuyen,Xã Cẩm Xuyên,ha-tinh,260",
  "ky-anh,Phường Kỳ Anh,ha-tinh,90",
];

function unitsOf(lines: readonly string[]): string {
  const file = join(temporaryFolder(), "units.csv");
  writeFileSync(file, lines.join("\r\n"));
  return file;
}

test.each([
  ["vi", "../../docs/official/plan.md"],
  ["en", "../../docs/en/official/plan.md"],
])("the guide in %s shows what is printed of units that expect different numbers", slow, async (language, guide) => {
  const text = readFileSync(new URL(guide, import.meta.url), "utf8");
  expect(text).toContain(`\`\`\`text\n${TABLE.join("\n")}\n\`\`\``);
  const args = ["plan", "--survey", preset("sipas-2018"), "--units", unitsOf(TABLE), "--language", language];
  const { stdout, status } = await cli(args);
  expect(status).toBe(0);
  expect(text).toContain(`\`\`\`text\n${stdout}\`\`\``);
});

test("of each unit it says whether the short form is good enough, in a chart, too", slow, async () => {
  const out = join(temporaryFolder(), "plan.html");
  const units = unitsOf([...TABLE, "vung-ang,Phường Vũng Áng,ha-tinh,"]);
  const args = ["plan", "--survey", preset("sipas-2018"), "--units", units, "--language", "en"];
  expect((await cli([...args, "--expected", "300", "--out", out])).status).toBe(0);
  const page = readFileSync(out, "utf8");
  expect(page.match(/class="whisker"/g)).toHaveLength(5);
  expect(page).toContain("1,070");
  expect(page).toContain("In 1 of them no short form is");
  // As one unit of so many forms is planned for.
  const alone = await cli([...sipas, "420", "--language", "en"]);
  const ask = /good enough: (\d+) of 19/.exec(alone.stdout.replaceAll("\n", " "))![1]!;
  expect(page).toMatch(new RegExp(`Xã Thuận Lộc.*?<td[^>]*>420<.*?>${ask}/19<`, "s"));
});

test.each([
  [["id,label", "a,A"], "units.csv:1: the first line has no column “expected”"],
  [["id,expected", "a,many"], "units.csv:2: unit “a”: “expected” has to be a whole number"],
  [["id,expected", "a,100", "b,"], "units.csv:3: unit “b”: “expected” has to be a whole number"],
  [["id,parent,expected", "a,z,100"], "units.csv:2:"],
  [["id,expected", "a,0"], "units.csv: no unit expects any forms"],
])("a table that cannot be planned for is named with its line: %j", slow, async (lines, said) => {
  const { status, stderr } = await cli([
    "plan",
    "--survey",
    preset("sipas-2018"),
    "--units",
    unitsOf(lines),
    "--language",
    "en",
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain(said);
});
