import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { online } from "../../src/cli/qr/online.ts";
import { type PaperFormOptions, paperForm } from "../../src/print/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { launchChromium, launchWholeChromium } from "../infra/chromium.ts";
import { everyText } from "../support/every-text.ts";
import { isLong } from "../support/long.ts";
import { presets } from "../support/presets.ts";
import { everyKind, readPreset } from "./support/survey-files.ts";

/** CSS pixels. */
const MM = 96 / 25.4;
/** What the margins of decree 30/2020/NĐ-CP leave of A4. */
const WIDTH = 210 - 30 - 15;

let browser: Browser;
let page: Page;
/** What a person prints from: it fits letters otherwise than the browser without a window does. */
let whole: Page;
beforeAll(async () => {
  browser = await launchChromium();
  whole = await (await launchWholeChromium()).newPage();
  page = await browser.newPage({ viewport: { width: Math.floor(WIDTH * MM), height: 900 } });
  await page.emulateMedia({ media: "print" });
});
afterAll(() => Promise.all([browser.close(), whole.context().close()]));

async function open(survey: Survey, options: PaperFormOptions = {}): Promise<void> {
  const language = options.language === "en" ? "en" : "vi";
  const unit = survey.context?.["unit"] && "thuan-loc";
  const way = online("--url", "https://khaosat.example.gov.vn/phieu/bo-phan-mot-cua", survey, unit);
  await page.setContent(paperForm(survey, paperWords[language], { unit: "Xã Thuận Lộc", online: way, ...options }));
}

/** Two people with a code each. */
const twoInvited: PaperFormOptions["invited"] = {
  people: ["7K2M-0XQ4-V9R6", "0000-0000-001Y"].map((code) => {
    const address = `https://khaosat.example.gov.vn/phieu/bo-phan-mot-cua?channel=post&unit=thuan-loc&m=${code}`;
    return { code, online: () => online("--invitations", address, {}, undefined) };
  }),
  random: () => 0,
};

/** The size of each page of the PDF, in points. */
async function pagesOf(shown = page): Promise<string[]> {
  const pdf = (await shown.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/Type \/Page\b[^s].*?\/MediaBox \[([^\]]+)\]/gs)].map(([, box]) =>
    box!
      .split(" ")
      .map((side) => Math.round(Number(side)))
      .join(" "),
  );
}

const A4 = "0 0 595 842";

describe("the paper form in a browser", () => {
  // So that a change that costs an agency another sheet is noticed.
  test.each([
    ["sipas-2018", 3],
    ["sxd-2023", 3],
    ["one-stop-short", 1],
    ["csat", 1],
  ])("%s takes %i pages of A4", async (name, pages) => {
    await open(readPreset(name));
    await whole.setContent(await page.content());
    for (const shown of [page, whole]) expect(await pagesOf(shown)).toEqual(Array.from({ length: pages }, () => A4));
    // A code takes the same room on each: the long run prints it on all.
    if (!isLong && name !== "sipas-2018" && name !== "csat") return;
    await open(readPreset(name), { invited: twoInvited });
    await whole.setContent(await page.content());
    for (const shown of [page, whole]) expect(await pagesOf(shown)).toHaveLength(2 * pages);
  });

  // Labels of 0 to 10 are the digits.
  test.each(presets.filter(({ id }) => id !== "nps").map((preset) => [preset.id, preset] as const))(
    "%s has the digits that clerks type in print that can be read: bold, black, of 10 points",
    async (_, preset) => {
      await open(preset);
      const prints = await page.locator(".sign").evaluateAll((signs) => {
        const looks = signs.map((sign) => {
          const { fontSize, fontWeight, color, opacity } = getComputedStyle(sign);
          return `${Math.round(Number.parseFloat(fontSize) * 0.75)} ${fontWeight} ${color} ${opacity}`;
        });
        return [...new Set(looks)];
      });
      expect(prints).toEqual(["10 700 rgb(0, 0, 0) 1"]);
    },
  );

  test("each of several forms begins on a page of its own", async () => {
    await open(readPreset("one-stop-short"), { numbers: ["1", "2", "3"] });
    expect(await pagesOf()).toHaveLength(3);
  });

  const long = everyText(() => "w".repeat(300)) as Survey;
  test.each([...presets, everyKind, long].map((survey) => [survey.id, survey] as const))(
    "%s is no wider than the page, and what is to be ticked is 4 mm or more",
    async (_, survey) => {
      for (const language of isLong || survey === everyKind ? ["vi", "en"] : ["vi"]) {
        await open(survey, { language });
        const found = await page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          boxes: [...document.querySelectorAll(".box")].map((box) => box.getBoundingClientRect().width),
          lines: [...document.querySelectorAll(".line")].map((line) => line.getBoundingClientRect().width),
        }));
        expect(found.overflow).toBe(0);
        expect(Math.min(Infinity, ...found.boxes)).toBeGreaterThanOrEqual(4 * MM);
        expect(Math.min(Infinity, ...found.lines)).toBeGreaterThanOrEqual(19 * MM);
        await open(survey, { language, invited: twoInvited });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, "with codes").toBe(0);
      }
    },
  );

  test("one typeface has all of its Vietnamese letters", async () => {
    await open(everyKind);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    for (const selector of ["h1", "h2", "legend .label", ".intro", ".how", "th .label"]) {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(
        fonts.map(({ familyName }) => familyName),
        selector,
      ).toHaveLength(1);
    }
  });
});
