import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { openSite, pageWith } from "./site.ts";
import { accessibilityTree } from "./support/accessibility-tree.ts";

/* What Chromium tells assistive technology about each kind of item. */

const levels = [
  { code: "1", label: "Poor", value: 1 },
  { code: "2", label: "Fair", value: 2 },
  { code: "3", label: "Good", value: 3 },
];
const levelNames = ["One", "Two", "Three", "Four", "Five"];
const scales = {
  levels: { options: levels, ends: { first: "Worst", last: "Best" } },
  five: { options: levelNames.map((label, at) => ({ code: `l${at}`, label })) },
};
const words = (code: string, label: string, more: object = {}) => ({ code, label, ...more });
const item = (type: string, id: string, label: string, more: object = {}) => ({ type, id, label, ...more });
const rating = (display: string) => item("rating", display, `Rate ${display}`, { scale: "levels", display });
const rows = ["Care", "Speed", "Room", "Help", "Price"];
const survey = littleSurvey(
  [
    ...rows.map((label) => item("rating", label.toLowerCase(), label, { scale: "five", required: label === "Care" })),
    item("note", "between", "Words in between", { help: "And more of them" }),
    ...["buttons", "faces", "stars", "numbers", "slider", "dropdown"].map(rating),
    item("choice", "place", "Which place?", { options: [words("a", "East"), words("o", "Other", { other: true })] }),
    item("choices", "ways", "Which ways?", { options: [words("p", "Phone"), words("o", "Other", { other: true })] }),
    item("number", "days", "How many days?", { suffix: "days", offer: ["dont_know"] }),
    item("text", "short", "Your wish", { help: "In a few words" }),
    item("text", "long", "Your remark", { display: "long", required: true }),
    item("date", "day", "Which day?"),
    item("lookup", "find", "Which procedure?", { options: [words("b", "Birth"), words("m", "Marriage")] }),
    item("rank", "first", "What first?", { options: [words("s", "Seats"), words("q", "Queue")] }),
  ],
  {
    scales,
    consent: { text: "Do you agree?", purpose: "To compare", controller: "The commune", retention: "A year" },
  },
);

let browser: Browser;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const head = `<script type="module" src="/satisfaction-survey.js"></script>`;
  await openSite(page, { html: pageWith(head, survey), folder: "dist/browser" });
  await page.locator("#next").waitFor();
  await page.waitForLoadState("networkidle");
  session = await page.context().newCDPSession(page);
});
afterAll(() => browser.close());

const box = (id: string) => page.locator(`[id="item:${id}"]`);
const treeOf = (where: Locator) => accessibilityTree(session, where);
const tree = (id: string) => treeOf(box(id));
/** An expectation without the indentation that it has in this file. */
const lines = (text: string) => text.replace(/^\n/, "").replace(/\n *$/, "").replaceAll(/^ {4}/gm, "");

describe("one of several is a group of radio buttons", () => {
  test.each(["care", "price"])("in a table: %s", async (id) => {
    const expected = `
    radiogroup "${id === "care" ? "Care" : "Price"}"
      radio "One"
      radio "Two"
      radio "Three"
      radio "Four"
      radio "Five"
    `;
    expect(await tree(id)).toBe(lines(expected));
  });

  test.each(["buttons", "faces", "stars", "numbers"])("shown as %s", async (id) => {
    const ends = `
      StaticText "Worst"
      StaticText "Best"`;
    const expected = `
    radiogroup "Rate ${id}"
      radio "Poor"
      radio "Fair"
      radio "Good"${id === "buttons" ? "" : ends}
    `;
    expect(await tree(id)).toBe(lines(expected));
  });

  test("which says what is chosen", async () => {
    await box("stars").getByRole("radio", { name: "Fair" }).check({ force: true });
    const expected = `
    radiogroup "Rate stars"
      radio "Poor"
      radio "Fair" checked
      radio "Good"
      StaticText "Worst"
      StaticText "Best"
    `;
    expect(await tree("stars")).toBe(lines(expected));
  });

  test("with a field for what is not among them", async () => {
    await box("place").getByRole("radio", { name: "Other" }).check();
    const expected = `
    radiogroup "Which place?"
      radio "East"
      radio "Other" checked
      textbox "Please specify"
    `;
    expect(await tree("place")).toBe(lines(expected));
  });
});

test("each radio button of a table is said with its item, its level and its place, once each", async () => {
  for (const label of rows) {
    const [group, ...radios] = (await tree(label.toLowerCase())).split("\n");
    expect(group).toBe(`radiogroup "${label}"`);
    // Browsers count the radio buttons of one name in one root.
    const places = await box(label.toLowerCase())
      .getByRole("radio")
      .evaluateAll((own: HTMLInputElement[]) =>
        own.map((radio) => {
          const all = (radio.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>("[type=radio]");
          const set = [...all].filter(({ name }) => name === radio.name);
          return `${set.indexOf(radio) + 1} of ${set.length}`;
        }),
      );
    expect(radios.map((radio, at) => `${radio.trim()} ${places[at]}`)).toEqual(
      levelNames.map((level, at) => `radio "${level}" ${at + 1} of 5`),
    );
  }
});

test("any of several is a group of checkboxes, with a field for what is not among them", async () => {
  await box("ways").getByRole("checkbox", { name: "Other" }).check();
  const expected = `
    group "Which ways?"
      checkbox "Phone"
      checkbox "Other" checked
      textbox "Please specify"
  `;
  expect(await tree("ways")).toBe(lines(expected));
});

test("a slider says that nothing is chosen yet, then its level", async () => {
  const expected = `
    group "Rate slider"
      slider "Rate slider" value "1"
      StaticText "Worst"
      StaticText "Best"
  `;
  expect(await tree("slider")).toBe(lines(expected));
  const slider = box("slider").getByRole("slider");
  // Chromium's protocol leaves the text of the value out.
  expect(await slider.getAttribute("aria-valuetext")).toBe("No level chosen yet");
  await slider.press("ArrowRight");
  expect(await slider.getAttribute("aria-valuetext")).toBe("Good");
});

test("a dropdown says what is chosen", async () => {
  await box("dropdown").getByRole("combobox").selectOption("Fair");
  const expected = `
    group "Rate dropdown"
      combobox "Rate dropdown" value "Fair" collapsed
        option "Choose one"
        option "Poor"
        option "Fair" selected
        option "Good"
  `;
  expect(await tree("dropdown")).toBe(lines(expected));
});

test("a number says what it counts, and is off while there is a reason for none", async () => {
  const expected = `
    group "How many days?"
      textbox "How many days?" description "days"
      StaticText "days"
      checkbox "Don’t know"
  `;
  expect(await tree("days")).toBe(lines(expected));
  await box("days").getByRole("checkbox").check();
  const off = `
    group "How many days?"
      textbox "How many days?" description "days" disabled
      StaticText "days"
      checkbox "Don’t know" checked
  `;
  expect(await tree("days")).toBe(lines(off));
  await box("days").getByRole("checkbox").uncheck();
});

test("a short text has its help as a description, once", async () => {
  const expected = `
    group "Your wish"
      paragraph
        StaticText "In a few words"
      textbox "Your wish" description "In a few words"
  `;
  expect(await tree("short")).toBe(lines(expected));
});

test("a long text that is asked for once more holds nobody, and so is not called required", async () => {
  const expected = `
    group "Your remark"
      textbox "Your remark"
  `;
  expect(await tree("long")).toBe(lines(expected));
});

test("a date is three fields", async () => {
  const expected = `
    group "Which day?"
      textbox "Day"
      textbox "Month"
      textbox "Year"
  `;
  expect(await tree("day")).toBe(lines(expected));
});

test("a search is a combobox, closed at first, with its results when it is open", async () => {
  const closed = `
    group "Which procedure?"
      paragraph
        StaticText "Type a few letters to search"
      combobox "Which procedure?" description "Type a few letters to search" collapsed
      status
  `;
  expect(await tree("find")).toBe(lines(closed));
  const field = box("find").getByRole("combobox");
  await field.fill("r");
  const open = `
    group "Which procedure?"
      paragraph
        StaticText "Type a few letters to search"
      combobox "Which procedure?" value "r" description "Type a few letters to search" expanded
      listbox "Type a few letters to search"
        option "Birth" selected
        option "Marriage"
      status
        StaticText "2 results"
  `;
  expect(await tree("find")).toBe(lines(open));
  await field.press("Enter");
  const chosen = `
    group "Which procedure?"
      paragraph
        StaticText "Type a few letters to search"
      combobox "Which procedure?" value "Birth" description "Type a few letters to search" collapsed
      status
  `;
  expect(await tree("find")).toBe(lines(chosen));
});

test("a ranking has a button for each option, and a list of those that have a place", async () => {
  const blank = `
    group "What first?"
      button "Choose: Seats"
      button "Choose: Queue"
  `;
  expect(await tree("first")).toBe(lines(blank));
  await box("first").getByRole("button", { name: "Choose: Queue" }).click();
  const ranked = `
    group "What first?"
      list
        listitem
          StaticText "No. 1"
          StaticText "Queue"
          button "Move up: Queue" disabled
          button "Move down: Queue" disabled
          button "Take out: Queue"
      button "Choose: Seats"
  `;
  expect(await tree("first")).toBe(lines(ranked));
});

test("a note is words only", async () => {
  const expected = `
    paragraph
      StaticText "Words in between"
    paragraph
      StaticText "And more of them"
  `;
  expect(await treeOf(page.locator("[part=note]"))).toBe(lines(expected));
});

test("a consent is two radio buttons, described by what is agreed to", async () => {
  const expected = `
    radiogroup "Do you agree?" description "Purpose To compare Responsible body The commune Kept for A year"
      DescriptionList
        term "Purpose"
        definition
          StaticText "To compare"
        term "Responsible body"
        definition
          StaticText "The commune"
        term "Kept for"
        definition
          StaticText "A year"
      radio "I agree"
      radio "I do not agree"
  `;
  expect(await treeOf(page.locator("[part=consent]"))).toBe(lines(expected));
});

test("what is wrong with an item is its description, once, and a field that cannot be read is invalid", async () => {
  await box("days").getByRole("textbox").fill("x");
  await page.locator("#next").click();
  await page.locator("#summary").waitFor();
  const number = `
    group "How many days?"
      paragraph
        StaticText "Please write a number in digits, for example 12."
      textbox "How many days?" value "x" description "days Please write a number in digits, for example 12." invalid
      StaticText "days"
      checkbox "Don’t know"
  `;
  expect(await tree("days")).toBe(lines(number));
  const blank = `
    radiogroup "Care" description "This question has no answer yet."
      paragraph
        StaticText "This question has no answer yet."
      radio "One"
      radio "Two"
      radio "Three"
      radio "Four"
      radio "Five"
  `;
  expect(await tree("care")).toBe(lines(blank));
});
