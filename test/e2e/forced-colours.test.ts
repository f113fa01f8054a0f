import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { launchChromium } from "../infra/chromium.ts";
import { openSite, pageWith } from "./site.ts";
import { readPreset } from "./support/survey-files.ts";

/* Forced colours drop backgrounds, shadows and the survey's own colours. Only Chromium can emulate them. */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ forcedColors: "active", viewport: { width: 800, height: 900 } });
  page.setDefaultTimeout(10_000);
  const head = `<script type="module" src="/satisfaction-survey.js"></script>`;
  await openSite(page, { html: pageWith(head, everyKind), folder: "dist/browser" });
  await page.locator("satisfaction-survey").evaluate((each) => each.setAttribute("layout", "page"));
  await page.locator("[part~=progress]").waitFor();
});
afterAll(() => browser.close());

const item = (id: string) => page.locator(`[id="item:${id}"]`);

/** How a box and the pictures in it are drawn. A button of the browser's own shows by itself what is chosen. */
const look = (option: Locator): Promise<string> =>
  option.evaluate((box) => {
    const drawn = [box, ...box.querySelectorAll("*")].map((each) => {
      const { borderStyle, borderWidth, borderColor, outline, backgroundColor, fill, stroke } = getComputedStyle(each);
      const { appearance, opacity, clipPath } = getComputedStyle(each);
      const isOwn = each instanceof HTMLInputElement && appearance !== "none" && opacity !== "0" && clipPath === "none";
      // The system's colour takes the place of a background, and lies on that same colour.
      const background = backgroundColor.replace(/^rgba\((.*), [\d.]+\)$/, "rgb($1)");
      return [borderStyle, borderWidth, borderColor, outline, background, fill, stroke, isOwn && each.checked];
    });
    return JSON.stringify(drawn);
  });

describe("in forced colours", () => {
  test.each(["attitude", "guidance", "ease"])("what is chosen in %s looks different", async (id) => {
    const option = item(id).locator("label").nth(2);
    const before = await look(option);
    await option.click();
    await page.mouse.move(0, 0);
    await page.locator("[part=title]").click();
    expect(await look(option)).not.toBe(before);
  });

  test("what is ticked looks different", async () => {
    const option = item("came-by").locator("label").first();
    const before = await look(option);
    await option.click();
    expect(await look(option)).not.toBe(before);
  });

  test("stars up to the chosen one differ from those beyond", async () => {
    await item("guidance").locator("label").nth(2).click();
    const star = (at: number) => look(item("guidance").locator("svg").nth(at));
    expect(await star(0)).not.toBe(await star(4));
  });

  test("pictures are drawn in the system's colours, which a person has chosen to be readable", async () => {
    await item("guidance").locator("label").nth(2).click();
    const others = await page.locator("satisfaction-survey").evaluate((each) => {
      const probe = document.body.appendChild(document.createElement("i"));
      const system = ["CanvasText", "ButtonText", "Highlight", "HighlightText", "Canvas", "GrayText"].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      const pictures = [...each.shadowRoot!.querySelectorAll("svg")].map((svg) => getComputedStyle(svg));
      const colours = pictures.flatMap(({ fill, stroke }) => [fill, stroke]);
      return colours.filter((colour) => colour !== "none" && !system.includes(colour));
    });
    expect(others).toEqual([]);
  });

  test.each([
    ["attitude", "input"],
    ["ease", "input"],
    ["came-by", "input"],
    ["minutes", "input"],
    ["speed", "input"],
    ["result", "select"],
    ["first", "button"],
  ])("the focus shows in %s", async (id, control) => {
    const field = item(id).locator(control).first();
    await field.scrollIntoViewIfNeeded();
    const shot = async () => (await item(id).screenshot({ animations: "disabled" })).toString("base64");
    await page.locator("#next").evaluate((each: HTMLElement) => each.blur());
    const before = await shot();
    // A key first: the focus that a pointer brings need not show.
    await page.keyboard.press("Shift");
    await field.focus();
    expect(await shot()).not.toBe(before);
  });

  test("the progress shows how far it is", async () => {
    await item("attitude").locator("label").nth(2).click();
    const bar = page.locator("progress");
    const png = (await bar.screenshot()).toString("base64");
    const row = await page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
      canvas.drawImage(picture, 0, 0);
      const colour = (share: number) =>
        [...canvas.getImageData(Math.round(picture.width * share), picture.height >> 1, 1, 1).data].join();
      return [colour(0.03), colour(0.97)];
    }, png);
    expect(row[0]).not.toBe(row[1]);
  });

  test("what an answer means stands apart from the options, in the system's colours", async () => {
    await item("came-by").locator("label", { hasText: "Không biết trước" }).click();
    const region = item("came-by").locator("[part=means]");
    await region.getByText("Tức là").waitFor();
    const drawn = await region.evaluate((each) => {
      const probe = document.body.appendChild(document.createElement("i"));
      const [text, canvas] = ["CanvasText", "Canvas"].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(each);
      const colours = [...each.children].map((line) => getComputedStyle(line).color);
      return { colours, text, isApart: borderInlineStartColor !== canvas && parseFloat(borderInlineStartWidth) >= 3 };
    });
    expect(drawn.colours).toEqual([drawn.text, drawn.text]);
    expect(drawn.isApart).toBe(true);
  });

  test("what is off looks so", async () => {
    const field = item("minutes").locator(".text");
    const drawn = () =>
      field.evaluate((each) => {
        const { color, borderColor, borderStyle, opacity } = getComputedStyle(each);
        return [color, borderColor, borderStyle, opacity].join();
      });
    const before = await drawn();
    await item("minutes").getByRole("checkbox").click();
    expect(await drawn()).not.toBe(before);
  });
});

describe("in forced colours on a phone", () => {
  let phone: Page;
  const first = () => phone.locator("satisfaction-survey [part=item]").first();
  beforeAll(async () => {
    phone = await browser.newPage({ forcedColors: "active", viewport: { width: 390, height: 844 } });
    phone.setDefaultTimeout(10_000);
    const head = `<meta name="viewport" content="width=device-width" /><script type="module" src="/satisfaction-survey.js"></script>`;
    await openSite(phone, { html: pageWith(head, readPreset("sipas-2018")), folder: "dist/browser" });
    await phone.locator("satisfaction-survey .notice, satisfaction-survey .languages button").first().waitFor();
  });

  test("what is chosen in a row looks different, and is said in words", async () => {
    const options = first().locator("label");
    const tops = await options.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const before = await look(options.nth(1));
    await options.nth(1).click();
    await phone.mouse.move(0, 0);
    expect(await look(options.nth(1))).not.toBe(before);
    expect(await first().locator(".said").textContent()).toContain("Hài lòng");
  });

  test("the focus shows in a row", async () => {
    const shot = async () => (await first().screenshot({ animations: "disabled" })).toString("base64");
    await phone.locator("#next").evaluate((each: HTMLElement) => each.blur());
    const before = await shot();
    await phone.keyboard.press("Shift");
    await first().locator("input").nth(1).focus();
    expect(await shot()).not.toBe(before);
  });

  test("the words in which questions differ stand out", async () => {
    const line = (words: Locator) => words.evaluate((each) => getComputedStyle(each).textDecorationLine);
    expect(await line(first().locator("[part=label] b"))).toBe("underline");
    expect(await line(first().locator("[part=label]"))).toBe("none");
  });
});

test("in forced colours, the kiosk page's button of the language shown looks different", async () => {
  const kiosk = await browser.newPage({ forcedColors: "active" });
  const html = `<link rel="icon" href="data:," /><link rel="stylesheet" href="/kiosk.css" /><div class="languages"><button aria-pressed="true">Tiếng Việt</button><button aria-pressed="false">English</button></div>`;
  await openSite(kiosk, { html, folder: "demo/pages" });
  const [shown, other] = await kiosk
    .locator("button")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  expect(shown).not.toBe(other);
});

test("in forced colours, the words of the demo's links that are buttons stand on the button's own ground", async () => {
  const demo = await browser.newPage({ forcedColors: "active" });
  const html = `<link rel="icon" href="data:," /><link rel="stylesheet" href="/demo.css" /><a class="button first" href="/next.html">Next</a><i style="color: HighlightText; background: Highlight">-</i>`;
  await openSite(demo, { html, folder: "demo/pages" });
  const colours = (selector: string) =>
    demo.locator(selector).evaluate((each) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(each) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      return [color, backgroundColor.replace(/^rgba\((.*), [\d.]+\)$/, "rgb($1)"), forcedColorAdjust];
    });
  const [color, ground] = await colours("i");
  expect(await colours("a")).toEqual([color, ground, "none"]);
});
