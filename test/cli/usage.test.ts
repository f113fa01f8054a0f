import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { cliLanguage } from "../../src/cli/language.ts";
import { cli, cliProcess, preset, program, slow } from "./support/cli.ts";

const survey = preset("sxd-2023");
const units = resolve(import.meta.dirname, "../../demo/units.csv");
const command = ["report", "--survey", survey, "--submissions", "-"];

describe("a command that is written wrongly ends with 2, says why, and prints nothing", () => {
  test.each<[string[], RegExp]>([
    [[], /no command.*report, print, form, qr, validate, plan/],
    [["raport"], /no command “raport”.*report, print, form, qr, validate/],
    [["report"], /--survey is missing/],
    [["report", "--survey", survey], /--submissions FILE, --tallies FILE, or --counts FILE/],
    [[...command, "--formt", "md"], /no option --formt\. Did you mean --format\?/],
    [[...command, "--colour"], /no option --colour\. Add --help/],
    [[...command, "x.ndjson"], /“x\.ndjson”/],
    [[...command, "--by"], /--by has no value.*--by unit,channel/],
    [[...command, "--out", "--skip-bad"], /--out has no value/],
    [[...command, "--skip-bad=yes"], /--skip-bad takes no value/],
    [[...command, "--by", "unit", "--by", "channel"], /--by is given twice/],
    [[...command, "--by", "officer"], /--by has “officer”.*channel, unit/],
    [[...command, "--by", "wave"], /--waves/],
    [[...command, "--threshold", "-1"], /--threshold is “-1”.*from 0/],
    [[...command, "--population", "0"], /--population is “0”.*from 1/],
    [[...command, "--invited", "100"], /--invited is “100”.*post=100/],
    [[...command, "--as-of", "2023-02-30"], /--as-of is “2023-02-30”.*exists/],
    [[...command, "--track", "both"], /--track is “both”.*citizen, self, verified/],
    [[...command, "--language", "fr"], /--language is “fr”.*vi, en/],
    [[...command, "--format", "pdf"], /--format is “pdf”.*docx/],
    [[...command, "--out", "report.pdf"], /--out is “pdf”.*docx/],
    [["validate"], /no file to check/],
    [["plan"], /--survey is missing/],
    [["plan", "--survey", survey], /--expected is missing.*400/],
    [["plan", "--survey", survey, "--expected", "0"], /--expected is “0”.*from 1/],
    [["plan", "--survey", survey, "--expected", "9", "--format", "pdf"], /--format is “pdf”.*text, html/],
    [["print"], /no survey.*print FILE/],
    [["print", survey, "x.json"], /One survey.*“x\.json”/],
    [["print", survey, "--format", "docx"], /--format is “docx”.*html, pdf/],
    [["print", survey, "--out", "form.docx"], /--out is “docx”.*html, pdf/],
    [["print", survey, "--language", "fr"], /--language is “fr”.*vi, en/],
    [["print", survey, "--numbers", "100"], /--numbers is “100”.*1-100/],
    [["print", survey, "--numbers", "9-1"], /--numbers is “9-1”/],
    [["print", survey, "--numbers", "1-1001"], /--numbers is “1-1001”.*1000/],
    [["print", survey, "--number", "1", "--numbers", "1-2"], /only one of --number and --numbers/],
    [["print", survey, "--url", "khaosat.vn"], /--url is “khaosat\.vn”.*https/],
    [["print", survey, "--url", "javascript:alert(1)"], /--url is “javascript/],
    [["print", survey, "--url", `https://a.vn/${"x".repeat(300)}`], /--url.*324 characters.*300/],
    [["print", survey, "--unit", "x", "--units", units], /--unit is “x”, but .*units\.csv has no unit/],
  ])("%j", async (args, message) => {
    const { status, stdout, stderr } = await cli(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("files that cannot be used end it with 1", () => {
  test.each<[string[], RegExp]>([
    [["--survey", "none.json", "--submissions", "-"], /none\.json cannot be read: there is no such file/],
    [["--survey", survey, "--submissions", "none.ndjson"], /none\.ndjson cannot be read: there is no such file/],
    [["--survey", survey, "--submissions", import.meta.dirname], /cannot be read: it is a folder/],
    [
      ["--survey", `${survey},${preset("csat")}`, "--submissions", "-"],
      /is the survey “csat” and no version of “sxd-2023”/,
    ],
    [["--survey", import.meta.filename, "--submissions", "-"], /is not JSON/],
    [
      ["--survey", join(import.meta.dirname, "../../package.json"), "--submissions", "-"],
      /\$\.sections.*[^]*has errors/,
    ],
  ])("%j", async (args, message) => {
    const { status, stdout, stderr } = await cli(["report", ...args]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("the help", slow, () => {
  test.each([
    ["vi_VN.UTF-8", "Cách dùng", "phiếu khảo sát (JSON)"],
    ["C.UTF-8", "Usage", "the survey (JSON)"],
  ])("is in the shell's language: %s", async (lang, usage, about) => {
    const all = await cliProcess(["--help"], { lang });
    expect([all.status, all.stderr]).toEqual([0, ""]);
    expect(all.stdout).toContain(`${usage}: satisfaction-survey report|print|form|qr|validate`);
    const one = await cli(["report", "--help"], { lang });
    expect(one.status).toBe(0);
    expect(one.stdout).toContain(about);
  });

  test("takes the language as POSIX does", () => {
    expect(cliLanguage({ LC_ALL: "vi_VN", LANG: "en_GB" })).toBe("vi");
    expect(cliLanguage({ LC_MESSAGES: "en_GB.UTF-8", LANG: "vi_VN" })).toBe("en");
    expect(cliLanguage({ LC_ALL: "", LANG: "vi" })).toBe("vi");
    expect(cliLanguage({ LANG: "fr_FR@euro" })).toBe("en");
    expect(cliLanguage({})).toBe("en");
  });
});

test("a reader that has seen enough is no error", slow, async () => {
  const args = ["report", "--survey", survey, "--submissions", "-", "--format", "json"];
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdout.destroy();
  child.stdin.end();
  let stderr = "";
  child.stderr.on("data", (piece: Buffer) => (stderr += piece));
  expect(await new Promise((done) => child.once("close", done))).toBe(0);
  expect(stderr).toBe("");
});
