import type { Locator, Page } from "playwright-core";
import { type Item, type Survey, optionsOf, placesOf, textIn } from "../../../src/schema/index.ts";

/** What a citizen does with one item: the label pressed, or the words typed. */
export type Choices = Record<string, string>;

/** A section's stem comes before the question, and is part of its name. */
const endingWith = (text: string): RegExp => new RegExp(`${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}$`);

/** Answers in Vietnamese by what stands on the screen, going on when a question is not there yet. */
export async function answer(page: Page, survey: Survey, choices: Choices): Promise<void> {
  const shown = page.locator("satisfaction-survey");
  await shown.getByRole("button", { name: /^(Tiếp tục|Gửi ý kiến)$/ }).waitFor();
  for (const [id, words] of Object.entries(choices)) {
    const { item } = placesOf(survey).get(id)!;
    const question = questionOf(shown, item);
    if (!(await question.isVisible())) await shown.getByRole("button", { name: "Tiếp tục" }).click();
    if (item.type === "text") await question.fill(words);
    else await question.getByRole("radio", { name: words, exact: true }).check();
  }
}

/** The question as assistive technology finds it: by its role and its words. */
function questionOf(shown: Locator, item: Item): Locator {
  const name = endingWith(textIn(item.label, "vi"));
  if (item.type === "text") return shown.getByRole("textbox", { name });
  return shown.getByRole("radiogroup", { name }).or(shown.getByRole("group", { name }));
}

/** Presses send, and once more where the survey first points to what was left out. @returns the receipt code shown */
export async function send(page: Page): Promise<string> {
  const shown = page.locator("satisfaction-survey");
  const button = shown.getByRole("button", { name: "Gửi ý kiến" });
  // The codes of earlier forms stand below the questions, folded up.
  const receipt = shown.locator("[part~=outcome]").getByText("Mã biên nhận").locator("strong");
  const summary = shown.getByText(/bấm “.+” một lần nữa/);
  await button.click();
  await receipt.or(summary).waitFor();
  if (await summary.isVisible()) await button.click();
  return (await receipt.textContent())!;
}

/** What is stored for what was chosen, as the survey's file says; a reason instead of an answer is left out. */
export function codesOf(survey: Survey, choices: Choices): Record<string, string> {
  const codes = Object.entries(choices).map(([id, words]) => {
    const { item } = placesOf(survey).get(id)!;
    const option = optionsOf(survey, item).find(({ label }) => textIn(label, "vi") === words);
    return option?.missing ? [] : [[id, option?.code ?? words]];
  });
  return Object.fromEntries(codes.flat());
}
