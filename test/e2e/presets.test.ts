import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type PresetName, presets } from "../../src/presets/index.ts";
import { type Missing, type Submission, placesOf } from "../../src/schema/index.ts";
import { isLong } from "../support/long.ts";
import { type Choices, answer, codesOf, send } from "./support/citizen.ts";
import { readCsv } from "./support/csv.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";

/** What a citizen presses or types, by item, in the order of the questions; and why the other items stay empty. */
const visits = {
  "sipas-2018": {
    choices: {
      "F1.1": "Hài lòng",
      "F1.2": "Rất hài lòng",
      "F1.3": "Bình thường",
      "F1.4": "Không hài lòng",
      "F2.1": "Hài lòng",
      "F2.2": "Hài lòng",
      "F2.3": "Rất hài lòng",
      "F2.4": "Rất không hài lòng",
      "F2.5": "Hài lòng",
      "F3.1": "Rất hài lòng",
      "F3.2": "Hài lòng",
      "F3.3": "Bình thường",
      "F3.4": "Hài lòng",
      "F3.5": "Không hài lòng",
      "F3.6": "Rất hài lòng",
      "F4.1": "Hài lòng",
      "F4.2": "Bình thường",
      "F4.3": "Rất hài lòng",
      has_feedback: "Đã từng",
      "F5.1": "Hài lòng",
      "F5.2": "Không hài lòng",
      "F5.3": "Bình thường",
      "F5.4": "Rất không hài lòng",
      overall: "Hài lòng",
    },
    missing: {},
  },
  "sxd-2023": {
    choices: {
      "I.1": "Nắm vững nghiệp vụ",
      "I.2": "Bình thường",
      "I.3": "Thiếu thiện cảm, khó chịu",
      "I.4": "Tận tình đầy đủ",
      "II.1": "Không biết",
      "II.2": "Công khai nhưng không đầy đủ nội dung",
      "II.3": "Rườm rà, cần cải tiến thêm",
      "III.1": "Trả đúng hạn",
      "III.2": "Quá dài",
      "III.3": "Chờ đợi rất lâu do đông người",
      "III.4": "02 lần trở lên",
      "IV.1": "Có, đầy đủ",
      "IV.2": "Chưa từng góp ý",
      V: "Hài lòng",
    },
    missing: { "II.1": "dont_know", "IV.2": "not_applicable" },
  },
  "one-stop-short": {
    choices: {
      TL1: "Rất hài lòng",
      TL2: "Hài lòng",
      TL3: "Không hài lòng",
      TL4: "Bình thường",
      overall: "Hài lòng",
      remark: 'Nên có thêm ghế; "phòng chờ" hơi chật,\ncảm ơn.',
    },
    missing: {},
  },
  "binh-thuan-1063": {
    choices: { Q3: "Có", "Q3.times": "1 lần", Q4: "Không" },
    missing: { Q2: "not_asked" },
  },
  "circular-01-2018": {
    choices: {
      CS1: "Đúng bằng quy định",
      CS3: "Không phải liên hệ lần nào",
      CS4: "Không cơ quan nào",
      CS7: "Không áp dụng",
    },
    missing: {
      CS2: "not_asked",
      CS5: "not_asked",
      CS6: "not_asked",
      CS7: "not_applicable",
      CS8: "not_asked",
      CS9: "not_asked",
    },
  },
  "dossier-766": { choices: { sat: "Không hài lòng" }, missing: {} },
  "page-information": { choices: { info: "Bình thường" }, missing: { needed: "blank" } },
  csat: { choices: { csat: "Rất hài lòng" }, missing: {} },
  nps: { choices: { nps: "9" }, missing: {} },
  "respondent-core": {
    choices: {
      type: "Người dân",
      gender: "Nữ",
      age: "Từ 60 tuổi",
      education: "Không muốn trả lời",
      residence: "Nông thôn",
    },
    missing: { education: "refused", occupation: "blank" },
  },
} satisfies Record<PresetName, { choices: Choices; missing: Record<string, Missing> }>;

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
});
afterEach(() => page.close());

/** What each kind of question becomes on its way, these show, with a script and without. */
const inShort = ["circular-01-2018", "one-stop-short"];
const visited = presets.filter(({ name }) => isLong || inShort.includes(name));

describe.each(visited)("$name", ({ name, title }) => {
  const survey = readPreset(name);
  const { choices, missing }: { choices: Choices; missing: Record<string, Missing> } = visits[name];

  test("is found, answered, received, listed and exported on one site", async () => {
    // Given: a citizen who finds the survey on the home page and answers it.
    await page.goto(site.url);
    await page.getByRole("listitem").filter({ hasText: title.vi }).getByRole("link", { name: "Trả lời thử" }).click();
    await answer(page, survey, choices);

    // When: it is sent.
    const receipt = await send(page);

    // Then: exactly what was chosen is stored, item by item.
    const [received] = await site.received(name);
    expect(received!.receipt).toBe(receipt);
    expect(received!.submission.answers).toEqual(codesOf(survey, choices));
    expect(received!.submission.missing).toEqual(missing);
    expect(received!.submission).toMatchObject({
      survey: { id: name },
      channel: "web",
      language: "vi",
      placement: "demo",
    });
    expect(received!.submission.context).toEqual({ unit: "minh-hoa" });

    // And: the site lists it in words.
    await page.getByRole("link", { name: "Xem ý kiến đã nhận" }).click();
    await page.getByRole("combobox", { name: "Phiếu" }).selectOption(name);
    const entry = page.getByRole("listitem").filter({ hasText: receipt });
    await entry.getByText(receipt).click();
    await entry.getByRole("definition").first().waitFor();
    const words = await entry.getByRole("definition").allInnerTexts();
    for (const choice of Object.values(choices)) expect(words).toContain(choice);

    // And: the export that one downloads there has it.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải CSV" }).click(),
    ]);
    const rows = readCsv(await readFile(await download.path(), "utf8"));
    const row = rows.find((each) => each["_receipt"] === receipt)!;
    for (const [id, code] of Object.entries(codesOf(survey, choices))) expect(row[id]).toBe(code);
    for (const [id, reason] of Object.entries(missing)) expect(row[id]).toBe(`.${reason}`);
  });

  test("answered alike in a browser that runs no script, it is the same submission but for its channel", async () => {
    const { submission: byWidget } = (await site.received(name)).find(
      ({ submission }) => submission.channel === "web",
    )!;
    const plain = await site.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}/api/surveys/${name}/form?channel=paper&unit=minh-hoa`);
    for (const [id, words] of Object.entries(choices)) {
      const question = plain.locator(`[id="satisfaction-item-${id}"]`);
      const isText = placesOf(survey).get(id)!.item.type === "text";
      if (isText) await question.getByRole("textbox").fill(words);
      else await question.getByRole("radio", { name: said(words) }).check();
    }
    const send = plain.getByRole("button", { name: "Gửi ý kiến" }).first();
    await send.click();
    const alert = plain.getByRole("alert");
    const code = plain.getByText("Mã biên nhận").locator("strong");
    await alert.or(code).waitFor();
    // What was left out is asked for once, as the widget does.
    if (await alert.isVisible()) await send.click();
    const receipt = await code.textContent();
    const byItself = (await site.received(name)).find((each) => each.receipt === receipt)!.submission;
    expect(gist(byItself)).toEqual({ ...gist(byWidget), channel: "paper" });
    await plain.close();
  });
});

/** An option's words, with what choosing it means, where the survey says that: it stands beside them before anybody chooses. */
const said = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}( Tức là: .*)?$`);

/** Without what no two visits have in common, and without the place, which is the tag's to say. */
const gist = (submission: Submission): Submission => ({
  ...submission,
  id: "",
  startedAt: "",
  finishedAt: "",
  placement: "",
});
