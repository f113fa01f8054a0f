import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookletItems, bookletOf, isQuestion, placesOf, textIn } from "../../src/schema/index.ts";
import { cli } from "../cli/support/cli.ts";
import { needChromium } from "../browsers.ts";
import { needProgram } from "../programs.ts";
import { scannedPixels } from "../support/scan.ts";
import { isLong } from "../support/long.ts";
import { send } from "./support/citizen.ts";
import { type Site, startSite } from "./support/site.ts";
import { sipasShort as survey } from "./support/survey-files.ts";

/* Forms of a survey whose items rotate: from the PDF that an office prints to the stored rows. */

/** Booklets and, as the office wants them, form numbers. */
const FORMS = [
  { booklet: 7, number: "101" },
  { booklet: 8, number: "102" },
];

const folder = mkdtempSync(join(tmpdir(), "survey-booklets-"));
const pdf = join(folder, "forms.pdf");
let site: Site;
/** What stands on each page. */
let pages: string[];
beforeAll(async () => {
  site = await startSite();
  process.env["CHROME_PATH"] ??= needChromium();
  const booklets = ["--booklets", `${FORMS[0]!.booklet}-${FORMS.at(-1)!.booklet}`];
  const numbers = ["--numbers", `${FORMS[0]!.number}-${FORMS.at(-1)!.number}`];
  const url = ["--url", `${site.url}/survey.html?survey=sipas-short`];
  const { stderr } = await cli([
    "print",
    "demo/surveys/sipas-short.json",
    ...booklets,
    ...numbers,
    ...url,
    "--out",
    pdf,
  ]);
  expect(stderr).toContain("forms.pdf");
  const text = execFileSync(needProgram("pdfText"), ["-layout", pdf, "-"], { encoding: "utf8" });
  pages = text.split("\f").map((page) => page.replaceAll(/\s+/g, " "));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The text of the form with this number, and its first page, counted from 1. */
function printed(number: string): { text: string; first: number } {
  const starts = pages.flatMap((page, at) => (page.includes("Mẫu phiếu số:") ? at : []));
  const start = starts.find((at) => pages[at]!.includes(`Số phiếu: ${number}`))!;
  const end = starts.find((at) => at > start) ?? pages.length;
  return { text: pages.slice(start, end).join(" "), first: start + 1 };
}

/** The booklet's number as somebody reads it on paper. */
const numberOn = (text: string): string => /Mẫu phiếu số: (\d+)/.exec(text)![1]!;

/** What a phone reads from a page of the paper. */
function scannedPage(page: number): string | undefined {
  const at = ["-f", `${page}`, "-l", `${page}`];
  const picture = execFileSync(needProgram("pdfPicture"), ["-r", "200", ...at, pdf], { maxBuffer: 2 ** 26 });
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(picture.toString("latin1"))!;
  const colours = picture.subarray(head.length);
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let i = 0; i < colours.length / 3; i++) pixels.set(colours.subarray(3 * i, 3 * i + 3), 4 * i);
  return scannedPixels(pixels, Number(width), Number(height));
}

const stored = async () => (await site.received("sipas-short")).map(({ submission }) => submission);
/** What somebody is asked who gave no feedback. */
const askedIn = (booklet: number): string[] => [...bookletItems(survey, booklet), "has_feedback", "overall"];

// The second one begins in the midst of the paper.
describe.each(isLong ? FORMS : FORMS.slice(1))("the printed booklet $booklet", ({ booklet, number }) => {
  test("has its number, the questions of the booklet and no others, and says how long it is", () => {
    const { text } = printed(number);
    expect(numberOn(text)).toBe(String(booklet));
    expect(text).toContain("PHIẾU KHẢO SÁT (8–12 câu hỏi, khoảng 1 phút)");
    const asked = [...placesOf(bookletOf(survey, booklet)).values()].flatMap(({ item }) =>
      isQuestion(item) ? item : [],
    );
    // The first words of each, since the names that clerks know stand after them in the line.
    for (const { label } of asked) expect(text).toContain(textIn(label, "vi").split(" ").slice(0, 4).join(" "));
    const named = [...placesOf(survey).keys()].filter((id) => text.split(" ").includes(id));
    expect(named).toEqual(asked.map(({ id }) => id));
    const numbers = [...text.matchAll(/ (\d+)\. /g)].map((found) => Number(found[1]));
    expect(numbers).toEqual(asked.map((_, at) => at + 1));
  });

  test("leads to itself by its QR code, as an answer by QR code", async () => {
    const address = new URL(scannedPage(printed(number).first)!);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      survey: "sipas-short",
      channel: "qr",
      form: String(booklet),
    });
    const page = await site.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto(address.href);
    await page.locator("satisfaction-survey").evaluate((tag) => tag.setAttribute("layout", "page"));
    await page.getByText("0/8").first().waitFor();
    await page.getByRole("radio").first().check();
    const receipt = await send(page);
    const row = (await site.received("sipas-short")).find((each) => each.receipt === receipt)!.submission;
    expect([row.channel, row.booklet, row.asked]).toEqual(["qr", booklet, askedIn(booklet)]);
    await page.close();
  });

  test("is typed in by its number, and is the stored row", async () => {
    const page = await site.newPage();
    await page.goto(`${site.url}/entry.html?survey=sipas-short`);
    await page.locator("satisfaction-survey").evaluate((tag) => tag.setAttribute("src", "/surveys/sipas-short.json"));
    await page.getByLabel("Mẫu phiếu số").fill(numberOn(printed(number).text));
    await page.getByLabel("Số phiếu", { exact: true }).focus();
    const answers = askedIn(booklet).map((id) => (id === "has_feedback" ? "2" : "1"));
    for (const key of [...number, "Enter", ...answers, "Enter"]) await page.keyboard.press(key);
    await expect.poll(async () => (await stored()).some(({ formNumber }) => formNumber === number)).toBe(true);
    const row = (await stored()).find(({ formNumber }) => formNumber === number)!;
    expect([row.channel, row.booklet, row.asked]).toEqual(["paper", booklet, askedIn(booklet)]);
    expect(Object.keys(row.answers)).toEqual(askedIn(booklet));
    await page.close();
  });
});
