import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx } from "../../src/cli/formats/docx.ts";
import { html } from "../../src/cli/formats/html.ts";
import { markdown } from "../../src/cli/formats/markdown.ts";
import { numberFormat } from "../../src/cli/formats/number-format.ts";
import { xlsx } from "../../src/cli/formats/xlsx.ts";
import type { Report } from "../../src/report/index.ts";
import { needProgram } from "../programs.ts";
import { NASTY, administrativeOf, charts, publicationOf } from "./support/blocks.ts";
import { slow, temporaryFolder } from "./support/cli.ts";
import { unzip } from "./support/unzip.ts";

/** None of these looks at the figures, only at the words made of them. */
const published = { report: {} as Report, publication: publicationOf(), administrative: administrativeOf() };
/** How often the text that is markup somewhere stands in an administrative report. */
const NASTIES = 18;
const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const wordsOf = (xml: string): string =>
  xml.replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity]!);

describe("HTML", () => {
  const page = html(published);

  test("has every text as it is, and none of it as markup", () => {
    // The title of the file is one more.
    expect(wordsOf(page).split(NASTY)).toHaveLength(NASTIES + 2);
    expect(page).not.toMatch(/<script|<em|onerror/);
  });

  test("loads nothing, under a policy that allows nothing but its own style", () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/);
    expect(page).not.toMatch(/\s(src|href(?!="#)|style|on\w+)=|url\(|@import/);
  });

  test("has a table with headings for its rows and columns, and a name", () => {
    expect(page).toContain(`<th scope="col" class="number">Số phiếu</th>`);
    expect(page).toMatch(/<th scope="row" class="depth-0">Rất hài lòng<svg class="bar"[^>]* aria-hidden="true"/);
    expect(page).toMatch(/role="region" tabindex="0" aria-labelledby="t"[^]*<caption id="t">Mức độ hài lòng/);
  });

  test("draws no bar for a number that is withheld", () => {
    const bars = page.match(/<svg class="bar".*?<\/svg>/g)!;
    expect(bars).toHaveLength(3);
    expect(bars[1]).toContain(`<rect class="good" width="15.79"`);
    expect(bars[2]!.match(/<rect/g)).toHaveLength(1);
  });
});

describe("charts", () => {
  const drawn = {
    report: {} as Report,
    publication: publicationOf(charts),
    administrative: administrativeOf(charts),
  };

  test("are pictures with a name in HTML, under the same policy: dots where values are, lines that stop at a break", () => {
    const page = html(drawn);
    expect(page).not.toMatch(/<script|<em|\s(src|href|style|on\w+)=/);
    const [dots, line] = [
      ...page.matchAll(/<figure class="chart (?:dots|line)"[^>]* role="img" aria-label="([^"]+)">[^]*?<\/figure>/g),
    ];
    expect(wordsOf(dots![1]!)).toBe(`Biểu đồ ${NASTY}`);
    expect([...dots![0].matchAll(/<circle class="good" cx="([\d.]+)%"/g)].map(([, x]) => Number(x))).toEqual([
      82.67, 33.33,
    ]);
    expect([...line![0].matchAll(/cy="([\d.]+)%"/g)].map(([, y]) => Number(y))).toEqual([17.33, 66.67]);
    expect(line![0]).toContain('class="break"');
    expect(line![0]).not.toContain('class="trend"');
  });

  test("are drawn in Word with signs that every version prints, below their sentence", async () => {
    const body = unzip(Buffer.from(await docx(drawn))).get("word/document.xml")!;
    expect(wordsOf(body).split(`Biểu đồ ${NASTY}`)).toHaveLength(3);
    expect(body.match(/●/g)).toHaveLength(4);
  });

  test("are left out where a table is all that can be shown", async () => {
    expect(markdown(drawn)).not.toContain("Biểu đồ");
    const parts = unzip(Buffer.from(await xlsx(drawn)));
    expect([...parts.values()].join("")).not.toContain("Biểu đồ");
  });
});

describe("Markdown", () => {
  const text = markdown(published);

  test("has no markup out of the texts", () => {
    const plain = String.raw`\<script\>alert(1)\</script\> \& "x" 'y' \| \*a\* \_b\_ \[c\](d) \`e\` # =1+1`;
    expect(text.split(plain)).toHaveLength(7);
    expect(text).toContain(`1\\. ${plain}`);
  });

  test("has tables", () => {
    expect(text).toContain("| Phương án | Số phiếu | Tỷ lệ |\n| --- | ---: | ---: |\n| Rất hài lòng | 06/38 | 16% |");
    expect(text).toContain("| **Tổng** | **38** |  |");
  });
});

describe("Word", () => {
  test("has every text, headings, a table with a heading row on every page, and the language", async () => {
    const parts = unzip(Buffer.from(await docx(published)));
    const body = parts.get("word/document.xml")!;
    // A name that has no room is divided into two lines.
    expect(wordsOf(body).split(NASTY)).toHaveLength(NASTIES);
    expect(wordsOf(body)).toContain("Rất hài lòng06/3816%");
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(parts.get("word/styles.xml")).toMatch(/w:lang w:val="vi"/);
    expect([...parts.values()].join("")).toMatch(/<w:instrText[^>]*>PAGE/);
  });
});

describe("Excel", () => {
  test("has a sheet for each part with a name that Excel takes, numbers as numbers, and data bars", async () => {
    const parts = unzip(Buffer.from(await xlsx(published)));
    const names = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["Tóm tắt", "Kết quả từng nội dung  Sở Ngành"]);
    const sheet = parts.get("xl/worksheets/sheet2.xml")!;
    expect(sheet).toContain(`<v>6</v>`);
    expect(sheet).toMatch(/<v>0\.157894\d*<\/v>/);
    expect(sheet).toMatch(/<conditionalFormatting sqref="C5:C7"><cfRule type="dataBar"/);
    expect(parts.get("xl/styles.xml")).toContain(`formatCode="00&quot;/38&quot;"`);
    expect(wordsOf(parts.get("xl/sharedStrings.xml") ?? sheet)).toContain(NASTY);
  });

  test.each([
    ["06/38", { value: 6, decimals: 0, base: 38 }, `00"/38"`],
    ["1.234/5.678", { value: 1234, decimals: 0, base: 5678 }, `#,##0"/5.678"`],
    ["60,5%", { value: 60.5, decimals: 1, percent: true }, "#,##0.0%"],
    ["78,9% (n = 38)", { value: 78.9, decimals: 1, percent: true }, `#,##0.0%" (n = 38)"`],
    ["n = 38", { value: 38, decimals: 0 }, `"n = "#,##0`],
    ["−12,5", { value: -12.5, decimals: 1 }, "#,##0.0"],
  ] as const)("shows a number as the report prints it: %s", (text, number, format) => {
    expect(numberFormat(text, number)).toBe(format);
  });
});

describe("LibreOffice", slow, () => {
  test.each([
    ["docx", docx, "txt:Text (encoded):UTF8"],
    ["xlsx", xlsx, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,2"],
  ] as const)("opens it, with its diacritics: %s", async (ending, render, filter) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `report.${ending}`), await render(published));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(needProgram("libreOffice"), [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, `report.${ending}`),
    ]);
    const made = readdirSync(folder).find((name) => /\.(txt|csv)$/.test(name))!;
    const text = readFileSync(join(folder, made), "utf8");
    for (const words of ["Phương án", "Rất hài lòng", "06/38", "16%", "Tổng"]) expect(text).toContain(words);
  });
});
