import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Submission, Survey } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { faults } from "../e2e/support/axe.ts";
import { figures, labelOf } from "../e2e/published-forms.ts";
import { needProgram } from "../programs.ts";
import { submissions, survey as sxd, ndjson } from "./support/document-000.ts";
import { convert } from "./support/libre-office.ts";
import {
  points,
  pointsSurvey,
  sipas,
  sipasForms,
  sipasUnits,
  thuanLoc,
  thuanLocForms,
} from "./support/signed-documents.ts";
import { unzip } from "./support/unzip.ts";

/*
 * The documents that the product was asked for from, as an official gets them by default: as Word files that another program
 * opens and prints, and as pages.
 */

const folder = mkdtempSync(join(tmpdir(), "survey-signed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => join(folder, name);

function put(name: string, content: unknown): string {
  writeFileSync(place(name), typeof content === "string" ? content : JSON.stringify(content));
  return place(name);
}

async function report(name: string, survey: Survey, args: readonly string[]): Promise<void> {
  for (const format of ["docx", "html"]) {
    const command = ["report", "--survey", put(`${name}.json`, survey), ...args, "--out", place(`${name}.${format}`)];
    const said: string[] = [];
    const listen = vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean(said.push(String(text))));
    const status = await run(command, { LANG: "vi_VN.UTF-8" });
    listen.mockRestore();
    expect(status, said.join("")).toBe(0);
  }
}
const forms = (name: string, given: readonly Submission[]): string[] => [
  "--submissions",
  put(`${name}.ndjson`, ndjson(given)),
];

/** The text of each page, its gaps as single spaces. */
const pages: Record<string, string[]> = {};
const plain = (text: string): string => text.normalize("NFC").replaceAll(/[\s\u00A0]+/g, " ");

beforeAll(async () => {
  const invited = ["--invited", "post=100", "--planned", "web,email", "--as-of", "2023-10-27"];
  await report("000", sxd, [...forms("000", submissions), ...invited]);
  const { survey, letterhead } = thuanLoc;
  await report("001", survey, [...forms("001", thuanLocForms()), "--letterhead", put("letterhead.json", letterhead)]);
  const units = ["--units", put("units.csv", sipasUnits), "--by", "unit,channel"];
  const waves = ["--waves", "2018-07-01..2018-07-14,2018-07-15..2018-07-31"];
  await report("002", sipas, [...forms("002", sipasForms(300)), ...units, ...waves]);
  await report("004", pointsSurvey, ["--counts", put("points.csv", points), "--as-of", "2021-11-24"]);
  const names = ["000", "001", "002", "004"];
  convert(
    folder,
    "pdf",
    names.map((name) => `${name}.docx`),
  );
  for (const name of names) pages[name] = textOf(place(`${name}.pdf`));
}, 180_000);

function textOf(pdf: string): string[] {
  const text = execFileSync(needProgram("pdfText"), ["-layout", pdf, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1).map(plain);
}
const whole = (name: string): string => pages[name]!.join(" ");
/** Before the first annex. */
const mainPages = (all: readonly string[]): number =>
  all.findIndex((page) => /^( \d+)? Phụ lục I /.test(` ${page.trim()}`));

describe("document 000, 38 forms of 2023", () => {
  test("says every published figure as the department did", () => {
    const text = whole("000");
    for (const figure of figures) {
      const fraction = `${String(figure.count).padStart(2, "0")}/${figure.base}`;
      const label = labelOf(sxd, figure);
      expect(text).toContain(plain(`${label}: ${fraction} phiếu, chiếm tỷ lệ ${figure.printed_percent}%`));
    }
    expect(text).toContain("nhận lại 38/100 phiếu phát ra");
  });

  test("counts the questions of every section, the untitled one too", () => {
    const text = whole("000");
    const sections = [...text.matchAll(/: (\d\d) câu hỏi/g)].map(([, count]) => Number(count));
    expect(text).toContain("Phiếu khảo sát có 14 câu hỏi");
    expect(sections.reduce((sum, count) => sum + count, 0)).toBe(14);
  });

  test("leaves how many a table is of on the page of the table", () => {
    for (const page of pages["000"]!) expect(page).not.toMatch(/^( \d+)? ?\d+ phiếu được hỏi/);
  });

  test("has the frame of an administrative report, with blanks for what nobody has said", () => {
    const [first] = pages["000"]!;
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: ……/BC-……",
      "BÁO CÁO",
    ])
      expect(first).toContain(words);
    const text = whole("000");
    for (const words of [
      "I. TÌNH HÌNH THỰC HIỆN",
      "II. KẾT QUẢ KHẢO SÁT",
      "III. NHẬN XÉT, ĐÁNH GIÁ",
      "1. Ưu điểm",
      "2. Tồn tại, hạn chế",
      "IV. KIẾN NGHỊ, ĐỀ XUẤT",
      "Nơi nhận:",
      "(Chữ ký, dấu)",
      "Phụ lục I",
    ])
      expect(text).toContain(words);
  });
});

test("document 001, a commune of 2024: what the agency says stands where it belongs", () => {
  const text = whole("001");
  for (const words of [
    "ỦY BAN NHÂN DÂN",
    "Số: 07/BC-UBND",
    "Thuận Lộc, ngày 06 tháng 5 năm 2024",
    "Kết quả khảo sát mức độ hài lòng của tổ chức, cá nhân tại Bộ phận Tiếp nhận và trả kết quả UBND xã Thuận Lộc",
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 02/02/2024 của Ủy ban nhân dân xã Thuận Lộc về Kế hoạch Cải cách hành chính nhà nước năm 2024;",
    "từ ngày 01/5/2024 đến ngày 30/10/2024",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Bùi Quang Liêm",
    "- Lưu: VP.",
    "Ngày lập báo cáo: ngày 06 tháng 5 năm 2024.",
    "Ông/Bà hài lòng ở mức nào? Rất hài lòng: ",
  ])
    expect(text).toContain(words);
  for (const part of [
    thuanLoc.letterhead.strengths,
    thuanLoc.letterhead.shortcomings,
    thuanLoc.letterhead.proposals,
  ].flat())
    expect(text).toContain(plain(part));
  expect(text).not.toContain("……");
});

describe("document 002, 22 criteria in 300 forms of six units and two waves", () => {
  test("is at most six pages long before its annexes, in Word and as a page that is printed", async () => {
    expect(mainPages(pages["002"]!)).toBeGreaterThan(0);
    expect(mainPages(pages["002"]!)).toBeLessThanOrEqual(6);
  });

  test("divides no number, no share from its sign and no base, and no row between pages", () => {
    const parts = unzip(readFileSync(place("002.docx")));
    const body = parts.get("word/document.xml")!;
    const cells = [...body.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    );
    const numbers = cells
      .filter((text) => /\d/.test(text) && text.includes("\u00A0"))
      .flatMap((text) => text.split(" "));
    expect(numbers.length).toBeGreaterThan(50);
    const text = whole("002");
    for (const number of new Set(numbers.map(plain))) {
      const inCells = numbers.filter((each) => plain(each) === number).length;
      expect(text.split(number).length - 1, number).toBeGreaterThanOrEqual(inCells);
    }
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows.filter((row) => !row.includes("<w:cantSplit/>"))).toEqual([]);
  });

  test("names waves by their days, and begins a sentence with a capital", () => {
    const text = whole("002");
    expect(text).not.toMatch(/từ [Tt]ừ ngày|\. từ/);
    expect(text).toContain("so với từ ngày 01/7/2018 đến ngày 14/7/2018 (số phiếu từng đợt ở bảng theo đợt khảo sát)");
  });

  test("gives all tables of levels the same columns, with numbers on one line", () => {
    const body = unzip(readFileSync(place("002.docx"))).get("word/document.xml")!;
    const levels = body.match(/<w:tbl>.*?<\/w:tbl>/gs)!.filter((table) => table.includes("Được hỏi"));
    expect(levels.length).toBeGreaterThan(3);
    expect(new Set(levels.map((table) => /<w:tblGrid>.*?<\/w:tblGrid>/s.exec(table)![0])).size).toBe(1);
    expect(whole("002")).toMatch(/101 \(34%\) 131 \(44%\) 29 \(10%\) 23 \(8%\)/);
  });
});

test.each([
  ["000", 6],
  ["001", 6],
  ["002", 8],
  ["004", 5],
])(
  "document %s has a list of its %i parts, whose entries lead there and say the page on which each begins",
  (name, count) => {
    const listed = [...pages[name]![0]!.matchAll(/((?:[IVX]+\. |Phụ lục )[^.]+)\.{5,} ?(\d+)/g)];
    expect(listed).toHaveLength(count);
    for (const [, part, said] of listed) {
      // The list itself stands on the first page.
      const begins = pages[name]!.findIndex((page, at) => page.split(part!).length - 1 > (at ? 0 : 1));
      expect(Number(said), part).toBe(begins + 1);
    }
    const body = unzip(readFileSync(place(`${name}.docx`))).get("word/document.xml")!;
    // Word asks a question when it opens a file with fields that are to be updated.
    expect(body).not.toContain(`w:dirty="true"`);
    const anchors = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(count);
    for (const anchor of anchors) {
      expect(body).toContain(`w:name="${anchor}"`);
      // What Word shows until somebody updates it is a number, too.
      expect(body).toMatch(new RegExp(`PAGEREF ${anchor}</w:instrText><w:fldChar [^>]*"separate"/><w:t[^>]*>\\d+<`));
    }
  },
);

test("document 004, points of 18 units: the published bands and points", () => {
  const text = whole("004");
  expect(text).toContain("17/18 đơn vị xếp loại Xuất sắc; 01/18 đơn vị xếp loại Tốt");
  expect(text).toMatch(/Sở Tài chính 15,9 Xuất sắc/);
  expect(pages["004"]![0]).toMatch(
    /như sau: - Tổng điểm: 17\/18 đơn vị xếp loại Xuất sắc; 01\/18 đơn vị xếp loại Tốt\. Nội dung/,
  );
  // Nobody has said who gave these points.
  expect(text).not.toContain("Bên đánh giá");
  expect(text).toContain("Số đơn vị được đánh giá: 18 đơn vị");
});

test("as pages, they keep their policy, read well for axe, fit a phone, and print as short as in Word", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme: "light" });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    for (const name of ["000", "001", "002", "004"]) {
      await page.goto(`file://${place(`${name}.html`)}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
      for (const link of await page.locator("nav a").all())
        expect(await page.locator((await link.getAttribute("href"))!.replaceAll(".", "\\.")).count()).toBe(1);
    }
    expect(said).toEqual([]);
    await page.goto(`file://${place("002.html")}`);
    await page.pdf({ path: place("page.pdf"), preferCSSPageSize: true });
    const printed = textOf(place("page.pdf"));
    expect(mainPages(printed)).toBeGreaterThan(0);
    expect(mainPages(printed)).toBeLessThanOrEqual(6);
    await page.close();
    // axe is a script, which the page's own policy forbids.
    const lenient = await browser.newPage({ bypassCSP: true, viewport: { width: 360, height: 740 } });
    await lenient.goto(`file://${place("001.html")}`);
    expect(await faults(lenient)).toEqual([]);
  } finally {
    await browser.close();
  }
}, 60_000);
