import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "./support/site.ts";

const survey = {
  schemaVersion: 1,
  id: "shared",
  version: "1",
  languages: ["en"],
  title: "How was it?",
  consent: {
    text: "May we keep this?",
    purpose: "Statistics",
    controller: "The agency",
    retention: "A year",
    partial: true,
  },
  sections: [{ id: "only", items: [{ type: "text", id: "remark", label: "A remark" }] }],
};

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

test("the next person at a shared device is asked for the consent, too", async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/survey.html`);
  const tag = page.locator("satisfaction-survey");
  await tag.evaluate((element, shown) => {
    element.setAttribute("layout", "page");
    element.setAttribute("kiosk", "2");
    element.removeAttribute("src");
    (element as HTMLElement & { survey: unknown }).survey = shown;
  }, survey);
  const remark = tag.getByRole("textbox");
  await remark.fill("Mine");
  await expect.poll(() => remark.inputValue(), { timeout: 20_000 }).toBe("");
  await tag.getByText("May we keep this?").waitFor({ timeout: 2000 });
});
