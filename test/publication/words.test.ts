import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { formatOf } from "../../src/publication/format.ts";
import { lowerFirst } from "../../src/publication/lower-first.ts";

const vi = { ...reportWords.vi, ...administrativeWords.vi };
const en = { ...reportWords.en, ...administrativeWords.en };

const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];

/** The title, and the parts of a day, are put together as each language does. */
const FREE = ["title", "shortDay", "longDay"];

test.each(Object.entries(vi).filter(([key]) => !FREE.includes(key)))(
  "“%s” is filled in alike in both languages",
  (key, text) => {
    expect(slots(en[key as keyof typeof en]).sort()).toEqual(slots(text).sort());
  },
);

test("no words are left over", async () => {
  const src = resolve(import.meta.dirname, "../../src");
  const folders = ["publication", "results"].map((name) => resolve(src, name));
  const files = (await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })))).flatMap(
    (names, at) => names.filter((name) => name.endsWith(".ts")).map((name) => resolve(folders[at]!, name)),
  );
  const code = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  const starts = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, start]) => start!);
  /** Named by what stands in the report. */
  const ofReports = [
    "index",
    "points",
    "csat",
    "nps",
    "mean",
    "counts-only",
    "too-few-answers",
    "all-alike",
    "system",
    "inspection",
    /** Named by what shares are of. */
    "askedColumn",
    "answeredColumn",
    /** Named by which end of the list is told. */
    "highestShown",
    "lowestShown",
  ];
  const unused = Object.keys(vi).filter(
    (key) =>
      !new RegExp(`\\b${key}\\b`).test(code) &&
      !starts.some((start) => key.startsWith(start)) &&
      !ofReports.includes(key),
  );
  expect(unused).toEqual([]);
});

describe("numbers", () => {
  const [vn, uk] = [formatOf("vi"), formatOf("en")];

  test("follow the language", () => {
    expect([vn.whole(1234), vn.percent(60.5, 1), vn.decimal(1234.56, 2)]).toEqual(["1.234", "60,5%", "1.234,56"]);
    expect([uk.whole(1234), uk.percent(60.5, 1), uk.decimal(1234.56, 2)]).toEqual(["1,234", "60.5%", "1,234.56"]);
  });

  test("below ten have a leading zero in Vietnamese, but nothing is nothing", () => {
    expect([0, 1, 9, 10].map(vn.count)).toEqual(["0", "01", "09", "10"]);
    expect([0, 1, 9, 10].map(uk.count)).toEqual(["0", "1", "9", "10"]);
  });

  test("that were given as text keep their decimals", () => {
    expect(["15.9", "15.0", "15", "0.25"].map(vn.written)).toEqual(["15,9", "15,0", "15", "0,25"]);
  });

  test("have a real minus sign, and nothing is not negative", () => {
    expect([-1.5, -0.04, 0, 0.04, 1.5].map((value) => vn.signed(value, 1))).toEqual([
      "−1,5",
      "0,0",
      "0,0",
      "0,0",
      "+1,5",
    ]);
  });
});

test("days have the zeros of Decree 30/2020: days below ten, January and February", () => {
  const vn = formatOf("vi");
  const short = (day: string) => [vn.dayParts(day).day, vn.dayParts(day).month].join("/");
  expect(["2023-07-27", "2024-02-02", "2024-05-03", "2023-10-27"].map(short)).toEqual([
    "27/7",
    "02/02",
    "03/5",
    "27/10",
  ]);
});

test("a title goes on in small letters unless it begins with an abbreviation", () => {
  expect(["Đo lường sự hài lòng", "SIPAS 2018", "Sở Xây dựng"].map(lowerFirst)).toEqual([
    "đo lường sự hài lòng",
    "SIPAS 2018",
    "sở Xây dựng",
  ]);
});
