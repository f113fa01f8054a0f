import { readFile } from "node:fs/promises";
import type { Browser, CDPSession } from "playwright-core";
import { transformWithOxc } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { littleSurvey, text } from "../support/little-survey.ts";
import { openSite, pageWith } from "./site.ts";

/* Input methods compose: keys say 229, and each one rewrites the word. Chromium can be told to, by its protocol. */

const TELEX: readonly string[][] = [
  ["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"],
  ["V", "Vi", "Vie", "Viê", "Viêt", "Việt"],
  ["c", "co", "có"],
  ["d", "da", "dâ", "dâu", "dấu"],
];

/** A page's scripts, those that judge by `event.target` and such as judge by what an input method says. */
const ofPage = `
  const search = document.body.appendChild(document.createElement("input"));
  const button = document.body.appendChild(document.createElement("button"));
  const places = [window, document, document.documentElement, document.body];
  runPageScripts(places, { search, button });
  for (const place of places) for (const capture of [true, false]) {
    for (const type of ["keydown", "keypress", "keyup"])
      place.addEventListener(type, (event) => {
        if ((event.keyCode === 229 || event.isComposing || event.key === "Process") && !isField(event)) event.preventDefault();
      }, capture);
    for (const type of ["beforeinput", "input", "compositionstart", "compositionupdate", "compositionend"])
      place.addEventListener(type, (event) => {
        if (isField(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.isComposing) search.focus();
      }, capture);
  }
  document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" }).innerHTML = "<input id=unguarded>";
  document.title = "armed " + pageScripts.length;`;

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

/** As an input method on the machine: the browser sees no letters, and asks for none. */
async function processKey(session: CDPSession): Promise<void> {
  const key = { key: "Process", code: "KeyA", windowsVirtualKeyCode: 229 };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

async function compose(session: CDPSession, word: readonly string[]): Promise<void> {
  for (const sofar of word) {
    await processKey(session);
    await session.send("Input.imeSetComposition", {
      text: sofar,
      selectionStart: sofar.length,
      selectionEnd: sofar.length,
    });
  }
  await session.send("Input.insertText", { text: word.at(-1)! });
}

test("what an input method composes arrives whole on a page whose scripts meddle with it", async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const survey = littleSurvey([text("remark", { display: "long" }), text("name")], {
    languages: ["vi"],
    title: "Góp ý",
  });
  const { code } = await transformWithOxc(await readFile("test/support/page-scripts.ts", "utf8"), "page-scripts.ts");
  const head = `<script type="module" src="/satisfaction-survey.js"></script><script type="module">${code}${ofPage}</script>`;
  await openSite(page, {
    html: pageWith(head, survey).replace("<satisfaction-survey", '$& draft="off"'),
    folder: "dist/browser",
  });
  await page.waitForFunction(() => document.title.startsWith("armed"));
  const session = await page.context().newCDPSession(page);
  const remark = page.locator("satisfaction-survey textarea");
  const name = page.locator("satisfaction-survey").getByRole("textbox").nth(1);

  const unguarded = page.locator("#unguarded");
  await unguarded.click();
  for (const word of TELEX) await compose(session, word);
  expect(await unguarded.inputValue(), "where nobody guards a field").toBe("");

  await remark.click();
  for (const [at, word] of TELEX.entries()) {
    if (at > 0) await page.keyboard.type(" ");
    await compose(session, word);
  }
  expect(await remark.inputValue()).toBe("tiếng Việt có dấu");

  // VNI composes with digits: what is given up again leaves nothing.
  await name.click();
  await compose(session, ["H", "Ho", "Hoa", "Hoa2", "Hoà"]);
  await session.send("Input.imeSetComposition", { text: "ng", selectionStart: 2, selectionEnd: 2 });
  await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  // UniKey takes a letter back and writes it anew.
  await page.keyboard.type(" a");
  await page.keyboard.press("Backspace");
  await session.send("Input.insertText", { text: "á" });
  expect(await name.inputValue()).toBe("Hoà á");

  // Enter ends a composition, and sends nothing.
  await remark.click();
  await page.keyboard.press("Control+End");
  await session.send("Input.imeSetComposition", { text: " đẹp", selectionStart: 4, selectionEnd: 4 });
  await processKey(session);
  const posted = page.waitForRequest((request) => request.method() === "POST");
  posted.catch(() => {});
  await page.locator("satisfaction-survey #next").click();
  const { answers } = JSON.parse((await posted).postData()!) as Submission;
  expect(answers).toEqual({ remark: "tiếng Việt có dấu đẹp", name: "Hoà á" });
  await page.close();
});
