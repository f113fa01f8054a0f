import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx } from "../../src/cli/formats/docx.ts";
import { htmlPage } from "../../src/cli/formats/html.ts";
import { markdown } from "../../src/cli/formats/markdown.ts";
import { numberFormat } from "../../src/cli/formats/number-format.ts";
import { xlsx } from "../../src/cli/formats/xlsx.ts";
import type { Block, CellNumber } from "../../src/publication/index.ts";
import type { Report } from "../../src/report/index.ts";
import { NASTY, administrativeOf, charts, publicationOf, table } from "./support/blocks.ts";
import { slow, temporaryFolder } from "./support/cli.ts";
import { convert } from "./support/libre-office.ts";
import { unzip } from "./support/unzip.ts";

/** None of these looks at the figures, only at the words made of them. */
const published = { report: {} as Report, publication: publicationOf(), administrative: administrativeOf() };
/** How often the text that is markup somewhere stands in an administrative report. */
const NASTIES = 18;
const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const wordsOf = (xml: string): string =>
  xml.replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity]!);

describe("HTML", () => {
  const page = htmlPage(published);

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
    const page = htmlPage(drawn);
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
  /** A sheet as any other reader finds it: per row, the values of its cells by column. */
  const read = async (content: Pick<typeof published, "publication">) => {
    const parts = unzip(Buffer.from(await xlsx(content)));
    const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([^]*?)<\/si>/g)].map(([, si]) =>
      wordsOf(si!),
    );
    const styles = parts.get("xl/styles.xml")!;
    const codes = new Map(
      [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
    );
    const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf ([^>]*)>/g)].map(([, xf]) =>
      codes.get(/numFmtId="(\d+)"/.exec(xf!)?.[1] ?? ""),
    );
    const names = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
      wordsOf(name!),
    );
    return names.map((name, at) => {
      const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`)!;
      const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>([^]*?)<\/row>)/g)].map(([, cells = ""]) =>
        [...cells.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)].map(([, attributes, inner = ""]) => {
          const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
          const type = /t="(\w+)"/.exec(attributes!)?.[1];
          if (type === "s") return { value: strings[Number(value)]! };
          if (type === "inlineStr") return { value: wordsOf(inner) };
          const format = formats[Number(/ s="(\d+)"/.exec(` ${attributes}`)?.[1])];
          return value === undefined ? undefined : { value: Number(value), format };
        }),
      );
      return { name, xml, rows, values: rows.map((row) => row.flatMap((cell) => (cell ? [cell.value] : []))) };
    });
  };

  test("has a sheet for each part with a whole name, a number in each cell, and headings that stay in sight", async () => {
    const [summary, items] = await read(published);
    expect([summary!.name, items!.name]).toEqual(["Tóm tắt", "Từng nội dung"]);
    expect(items!.values.slice(1, 3)).toEqual([
      ["Phương án", "Số phiếu", "Số phiếu: trên tổng số (n)", "Tỷ lệ"],
      [`1. ${NASTY}`],
    ]);
    const row = items!.rows.find(([first]) => first?.value === "Rất hài lòng")!;
    expect(row.slice(1)).toEqual([
      { value: 6, format: "#,##0" },
      { value: 38, format: "#,##0" },
      { value: 0.16, format: "#,##0%" },
    ]);
    expect(items!.values.flat()).toContain(NASTY);
    expect(items!.values.flat()).toContain("ẩn");
    expect(items!.xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(summary!.xml).not.toContain("<pane");
    expect(items!.xml).toMatch(/<conditionalFormatting sqref="D\d+:D\d+"><cfRule type="dataBar"/);
  });

  test("has tables of another kind in sheets of their own, intervals as two numbers, and names that Excel takes", async () => {
    const heading = (id: string, text: string): Block => ({ kind: "heading", level: 2, id, text });
    const range = (low: number, high: number) => ({
      text: `${low}% – ${high}%`,
      range: [low, high].map((value) => ({ value, decimals: 1, percent: true as const })) as [CellNumber, CellNumber],
    });
    const other: Block = {
      ...table,
      id: "u",
      caption: "Theo phần",
      columns: [table.columns[0]!, { text: "Khoảng tin cậy 95%", numeric: true }],
      rows: [{ header: "A", depth: 0, cells: [range(7.4, 30.4)] }],
    };
    const long = "Kết quả theo lĩnh vực giải quyết thủ tục: đất đai/xây dựng";
    const sheets = await read({
      publication: publicationOf([
        table,
        other,
        heading("x", long),
        table,
        heading("y", long),
        other,
        heading("by-unit", "Kết quả"),
        table,
      ]),
    });
    expect(sheets.map(({ name }) => name)).toEqual([
      "Tóm tắt",
      "Từng nội dung",
      "Từng nội dung (2)",
      "Kết quả theo lĩnh vực giải…",
      "Kết quả theo lĩnh vực… (2)",
      "Theo phương án",
    ]);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
    const [title, headings, row] = sheets[2]!.values;
    expect([title, headings, row]).toEqual([
      ["Theo phần"],
      ["Phương án", "Khoảng tin cậy 95%: từ", "Khoảng tin cậy 95%: đến"],
      ["A", 0.074, 0.304],
    ]);
  });

  test.each([
    [{ value: 1234, decimals: 0, base: 5678 }, "#,##0"],
    [{ value: 60.5, decimals: 1, percent: true }, "#,##0.0%"],
    [{ value: 60.53, decimals: 2, percent: true }, "#,##0.00%"],
  ] as const)("shows a number as the report prints it: %j", (number, format) => {
    expect(numberFormat(number)).toBe(format);
  });
});

describe("LibreOffice", slow, () => {
  test.each([
    ["docx", docx, "txt:Text (encoded):UTF8"],
    ["xlsx", xlsx, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,2"],
  ] as const)("opens it, with its diacritics: %s", async (ending, render, filter) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `report.${ending}`), await render(published));
    convert(folder, filter, [`report.${ending}`]);
    const made = readdirSync(folder).find((name) => /\.(txt|csv)$/.test(name))!;
    const text = readFileSync(join(folder, made), "utf8");
    for (const words of ["Phương án", "Rất hài lòng", ending === "xlsx" ? "6,38,16%" : "06/38", "16%", "Tổng"])
      expect(text).toContain(words);
  });
});
