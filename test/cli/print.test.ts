import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { findBrowser } from "../../src/cli/print/find-browser.ts";
import { run } from "../../src/cli/run.ts";
import { needProgram } from "../programs.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import { scanned, squaresOf } from "../support/scan.ts";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";

const print = (...args: string[]) => cli(["print", ...args]);

function fileWith(content: unknown, name = "x.json"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const HEAD = "number,code,link,unit,channel,batch,survey";
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

  describe("with the codes of invitations", () => {
    const [FIRST, SECOND] = ["7K2M-0XQ4-V9R6", "0000-0000-001Y"];
    const linkOf = (code: string, unit: string) =>
      `https://khaosat.example/phieu?channel=post${unit && `&unit=${unit}`}&m=${code}`;
    const line = (code: string, unit = "thuan-loc", link = linkOf(code, unit)) =>
      [1, code, link, unit, "post", "2026-03-01 post", "sxd-2023"].join(",");
    const table = (...lines: string[]) => fileWith([HEAD, ...lines].join("\r\n"), "letters.csv");
    const articlesIn = (page: string) => page.split("<article").slice(1);

    test("each form has its own code, as people read it, its own way online, and its unit's name", async () => {
      const out = join(temporaryFolder(), "forms.html");
      const letters = table(line(FIRST), line(SECOND, "ha-tinh"));
      const whom = ["--invitations", letters, "--units", fileWith(units, "units.csv")];
      const { status, stderr } = await print(survey, ...whom, "--out", out);
      expect([status, stderr]).toEqual([0, `Wrote ${out}.\n`]);
      const articles = articlesIn(readFileSync(out, "utf8"));
      expect(articles).toHaveLength(2);
      for (const [i, [code, unit, name]] of [
        [FIRST, "thuan-loc", "Xã Thuận Lộc"],
        [SECOND, "ha-tinh", "Tỉnh Hà Tĩnh"],
      ].entries()) {
        expect(articles[i]).toContain(`Mã thư mời: <b>${code}</b>`);
        expect(articles[i]).toContain("Trả lời trên giấy này hoặc trên mạng, không cần cả hai.");
        expect(scanned(squaresOf(articles[i]!))).toBe(linkOf(code!, unit!));
        expect(articles[i]).toContain(`<b>${name}</b>`);
      }
      // Whoever can read it can answer in people's place.
      expect(statSync(out).mode & 0o077).toBe(0);
    });

    test("of one unit only, where that is asked for", async () => {
      const letters = table(line(FIRST), line(SECOND, "ha-tinh"));
      const whom = ["--invitations", letters, "--units", fileWith(units, "units.csv")];
      const { stdout } = await print(survey, ...whom, "--unit", "ha-tinh");
      expect(articlesIn(stdout)).toHaveLength(1);
      expect(stdout).toContain(SECOND);
      expect(stdout).not.toContain(FIRST);
    });

    // A number goes along with the answers.
    test.each([
      ["--numbers", "1-2"],
      ["--number", "7"],
    ])("no form has a number: %s %s", async (flag, value) => {
      const { status, stderr } = await print(survey, "--invitations", table(line(FIRST)), flag, value);
      expect(status).toBe(2);
      expect(stderr).toContain(`A form with a code gets no number`);
      expect(stderr).toContain(`Leave ${flag} out`);
    });

    test.each([
      ["code,unit\n7K2M-0XQ4-V9R6,a", "letters.csv lacks the columns link"],
      [[HEAD, line("7K2M-0XQ4-V9R7")].join("\n"), "letters.csv:2: “7K2M-0XQ4-V9R7” is no invitation code"],
      [[HEAD, line(FIRST), line(FIRST)].join("\n"), "letters.csv:3: the code 7K2M-0XQ4-V9R6 stands there twice"],
      [[HEAD, line(FIRST, "", linkOf(SECOND, ""))].join("\n"), "letters.csv:2: the link does not have the code"],
      [HEAD, "letters.csv has no codes to print"],
      [
        [HEAD, line(FIRST), line(SECOND).replace("sxd-2023", "csat")].join("\n"),
        "letters.csv:3: the code is for the survey “csat”, and the form is of “sxd-2023”, which would not take it. Print the survey “csat”, or give the table that invite --survey sxd-2023 wrote.",
      ],
      [[HEAD, line(FIRST)].join("\n"), "letters.csv names units by their ids, such as “thuan-loc”"],
    ])("a table that is not whole is refused with its line: %#", async (text, said) => {
      const { status, stdout, stderr } = await print(survey, "--invitations", fileWith(text, "letters.csv"));
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(said);
    });
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
