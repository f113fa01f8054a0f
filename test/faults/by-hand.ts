import type { Page } from "playwright-core";
import type { Form } from "./form.ts";

/** Fills in a form with real mouse and keyboard. Long texts are pasted. */
export async function fillByHand(page: Page, { given }: Form): Promise<void> {
  const item = (id: string) => page.locator(`[id="item:${id}"]`);
  const reach = async (id: string): Promise<void> => {
    while (!(await item(id).isVisible())) {
      const progress = page.locator("#progress");
      const before = await progress.textContent();
      await page.locator("#next").click();
      // Pressed again meanwhile, it could be the next step's.
      for (let times = 0; times < 1000 && (await progress.textContent()) === before; times++)
        await page.waitForTimeout(20);
      // The second of two quick presses counts as a double click, which goes nowhere.
      if (!(await item(id).isVisible())) await page.waitForTimeout(600);
    }
  };
  const press = async (id: string, code: string | undefined): Promise<void> => {
    if (code === undefined) return;
    await reach(id);
    await item(id).locator(`label:has(input[value="${code}"])`).click();
  };
  const write = async (id: string, text: string | undefined, at = 0): Promise<void> => {
    if (text === undefined) return;
    await reach(id);
    const field = item(id).locator("input.text, textarea").nth(at);
    if (/^[\w -]{1,20}$/.test(text)) await field.pressSequentially(text);
    else await field.fill(text);
  };
  await write("dossier", given.dossier);
  await press("overall", given.overall);
  await write("why", given.why);
  await press("attitude", given.attitude);
  await press("way", given.way);
  await write("way", given.wayOther);
  for (const code of given.heard ?? []) await press("heard", code);
  await write("heard", given.heardOther);
  await write("minutes", given.minutes?.toString());
  for (const [at, part] of [...(given.day ?? [])].reverse().entries()) await write("day", String(part), at);
  await write("remark", given.remark);
  await reach("remark");
}
