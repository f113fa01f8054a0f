import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figures, labelOf, publishedForms } from "./published-forms.ts";
import { type Choices, answer, send } from "./support/citizen.ts";
import { readCsv } from "./support/csv.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";

/*
 * Of the 100 forms that the Department of Construction sent in 2023, 38 came back, none of them online. Here the same
 * 38 come online: each is filled in through the widget in a browser and stored by the collector.
 */
const survey = readPreset("sxd-2023");
const forms = publishedForms(survey);
const items = survey.sections.flatMap((section) => section.items);

/** How often each label was chosen; `""` counts the blanks. */
type Counts = Record<string, number>;
const countsOf = (values: readonly string[]): Counts =>
  values.reduce<Counts>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

/** Whole percent, half up, by integers. */
const percent = (count: number, base: number): number => Math.floor((200 * count + base) / (2 * base));

/** Presses the words of each choice. */
async function press(page: Page, form: Choices): Promise<void> {
  const shown = page.locator("satisfaction-survey");
  await shown.locator("#next").waitFor();
  await shown.evaluate((element, choices) => {
    for (const [id, words] of choices) {
      const labels = element.shadowRoot!.getElementById(`item:${id}`)!.querySelectorAll("label");
      [...labels].find((label) => label.textContent.trim() === words)!.click();
    }
  }, Object.entries(form));
}

let site: Site;
let rows: Record<string, string>[];
beforeAll(async () => {
  site = await startSite();
  const page = await site.newPage();
  for (const [at, form] of forms.entries()) {
    await page.goto(`${site.url}/survey.html?survey=sxd-2023&layout=page`);
    // Finding each question as assistive technology does takes longer than answering it; once is enough.
    if (at === 0) await answer(page, survey, form);
    else await press(page, form);
    await send(page);
  }
  await page.goto(`${site.url}/submissions.html?survey=sxd-2023`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải CSV" }).click(),
  ]);
  rows = readCsv(await readFile(await download.path(), "utf8"));
}, 180_000);
afterAll(() => site.close());

describe("the 38 forms of the report of 2023", () => {
  test("are all exported, once", () => {
    expect(rows).toHaveLength(38);
    expect(new Set(rows.map((row) => row["_id"])).size).toBe(38);
  });

  test.each(figures)(
    "$item: $count/$base “$option”, $printed_percent%",
    ({ item, option, count, base, printed_percent }) => {
      const chosen = rows.filter((row) => row[`${item}:label`] === labelOf(survey, { item, option }));
      expect(chosen).toHaveLength(count);
      expect(rows).toHaveLength(base);
      expect(percent(chosen.length, rows.length)).toBe(printed_percent);
    },
  );

  test.each(items)("$id: every option and the blanks are exported as they were filled in", ({ id }) => {
    const filledIn = countsOf(forms.map((form: Choices) => form[id] ?? "Để trống"));
    expect(countsOf(rows.map((row) => row[`${id}:label`]!))).toEqual(filledIn);
  });

  test("leave the rest of each item to its other options and to blanks, evenly", () => {
    const named = figures.map((figure) => `${figure.item} ${labelOf(survey, figure)}`);
    for (const { id } of items) {
      const counts = countsOf(forms.map((form) => form[id] ?? ""));
      const rest = Object.entries(counts).flatMap(([label, count]) =>
        named.includes(`${id} ${label}`) ? [] : [count],
      );
      if (rest.length) expect(Math.max(...rest) - Math.min(...rest)).toBeLessThanOrEqual(1);
    }
  });
});
