import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { findBrowser } from "../../src/cli/print/find-browser.ts";
import { run } from "../../src/cli/run.ts";
import { needProgram } from "../programs.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";

const print = (...args: string[]) => cli(["print", ...args]);

function fileWith(content: unknown, name = "x.json"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const survey = preset("sxd-2023");
const units = "id,label,parent\nha-tinh,Tỉnh Hà Tĩnh,\nthuan-loc,Xã Thuận Lộc,ha-tinh\n";

describe("print", slow, () => {
  test("writes a page in the survey's first language, or another that it has", async () => {
    const { status, stdout, stderr } = await print(survey);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^<!doctype html>\s*<html lang="vi"/);
    expect(stdout).toContain("Phiếu khảo sát");
    expect((await print(survey, "--language", "en-GB")).stdout).toMatch(/<html lang="en".*Survey form/s);
  });

  test("says who is rated, which form it is, where it goes, and the way online", async () => {
    const file = join(temporaryFolder(), "form.html");
    const whom = ["--unit", "thuan-loc", "--units", fileWith(units, "units.csv"), "--number", "12/A"];
    const where = ["--return", "Quầy số 3", "--url", "https://khaosat.example/phieu"];
    const { status, stdout, stderr } = await print(survey, "--out", file, ...whom, ...where);
    expect([status, stdout, stderr]).toEqual([0, "", `Wrote ${file}.\n`]);
    const page = readFileSync(file, "utf8");
    for (const words of [
      "<b>Xã Thuận Lộc</b>",
      "<b>12/A</b>",
      "<b>Quầy số 3</b>",
      "channel=qr&amp;",
      "unit=thuan-loc",
      "<svg",
    ])
      expect(page).toContain(words);
  });

  test("no more combinations of wordings than are printed at once", async () => {
    const twelve = Array.from({ length: 12 }, (_, i) => ({
      type: "text",
      id: `q${i}`,
      label: "?",
      variants: [{ id: "a" }, { id: "b", label: "!" }],
    }));
    const file = fileWith({ ...littleSurvey([]), sections: [{ id: "s", items: twelve }] });
    const { status, stdout, stderr } = await print(file);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/4096 forms.*at most 1000.*--numbers 1-100/);
    expect((await print(file, "--numbers", "1-3")).stdout.match(/<article/g)).toHaveLength(3);
  });

  test("a form for each number", async () => {
    const { stdout } = await print(preset("csat"), "--numbers", "098-100");
    expect(stdout.match(/<article/g)).toHaveLength(3);
    for (const number of ["098", "099", "100"]) expect(stdout).toContain(`<b>${number}</b>`);
  });

  test("PDF, by a browser", async () => {
    vi.stubEnv("CHROME_PATH", needProgram("chromium"));
    const file = join(temporaryFolder(), "form.pdf");
    const { status, stderr } = await print(preset("csat"), "--out", file);
    vi.unstubAllEnvs();
    expect([status, stderr]).toEqual([0, `Wrote ${file}.\n`]);
    expect(readFileSync(file, "latin1")).toMatch(/^%PDF-.*%%EOF\s*$/s);
  });

  test("without a browser, it says how to do without", async () => {
    vi.stubEnv("PATH", "");
    vi.stubEnv("CHROME_PATH", "");
    const write = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    const status = await run(["print", preset("csat"), "--format", "pdf", "--out", "x.pdf"], { LANG: "vi_VN" });
    const said = write.mock.calls.join("");
    write.mockRestore();
    vi.unstubAllEnvs();
    expect(status).toBe(1);
    expect(said).toMatch(/^Không tìm thấy Chromium, Chrome hay Edge.*--format html.*CHROME_PATH\.\n$/);
    expect(findBrowser({ PATH: temporaryFolder() })).toBeUndefined();
  });

  test("a survey with errors is not printed: all of them are listed, as `validate` does", async () => {
    const file = fileWith({ ...(JSON.parse(readFileSync(survey, "utf8")) as object), sectons: [], version: "" });
    const { status, stdout, stderr } = await print(file);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${file}: $.sectons: There is no key “sectons” here. — Did you mean “sections”?`);
    expect(stderr).toContain(`${file}: $.version: `);
    expect(stderr).toMatch(/x\.json has errors, so there is no form\. Mend what stands above\.\n$/);
  });

  test("another language has the words of a file, whole", async () => {
    const file = fileWith({
      schemaVersion: 1,
      id: "km",
      version: "1",
      languages: ["km"],
      title: "1",
      sections: [{ id: "a", items: [{ type: "text", id: "b", label: "2" }] }],
    });
    const none = await print(file);
    expect([none.status, none.stderr]).toEqual([
      2,
      "The program has no words in “km”. Add --words FILE (satisfaction-survey words --new km begins it).\n",
    ]);
    expect((await print(file, "--words", fileWith(madeUpWords("km")))).stdout).toContain("⟦Số phiếu⟧");
    const gaps = await print(file, "--words", fileWith({ ...wordsForSurveys(), language: "km" }));
    expect(gaps.status).toBe(1);
    expect(gaps.stderr).toContain(
      "x.json: $.print.unit: There is no text. Translate “Đơn vị được đánh giá” (in English: “Unit being rated”).\n",
    );
    expect(gaps.stderr).toMatch(/x\.json lacks words in “km”, so there is no form\.\n$/);
  });

  test("only a survey's own values are a unit, where it lists them", async () => {
    const listed = {
      ...(JSON.parse(readFileSync(survey, "utf8")) as object),
      context: { unit: { values: ["a", "b"] } },
    };
    const { status, stderr } = await print(fileWith(listed), "--unit", "c");
    expect([status, stderr]).toEqual([2, "--unit is “c”. Give one of: a, b.\n"]);
  });
});
