import "../../src/widget/define.ts";
import type { SatisfactionSurvey } from "../../src/widget/survey-element.ts";
import { deviceRests, emptyDevice } from "./device.ts";

export type { SatisfactionSurvey };

/** What the element loads while a person reads. */
const loaded = () =>
  Promise.all([
    import("../../src/widget/rooms.ts"),
    import("../../src/widget/check/say-faults.ts"),
    import("../../src/locales/parts/answering/en.ts"),
    import("../../src/locales/parts/messages/vi.ts"),
    import("../../src/locales/parts/messages/en.ts"),
    import("../../src/locales/parts/rare-items/vi.ts"),
    import("../../src/locales/parts/rare-items/en.ts"),
  ]);

beforeEach(emptyDevice);

/** The tag in the page, with these attributes, and a survey when one is given. */
export function put(
  survey: unknown,
  attributes: Record<string, string> = {},
  parent: Node = document.body,
): SatisfactionSurvey {
  const element = document.createElement("satisfaction-survey");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (survey !== undefined) element.survey = survey;
  parent.appendChild(element);
  return element;
}

/** The same, once its questions are shown and everything it loads meanwhile is there. */
export async function show(
  survey: unknown,
  attributes: Record<string, string> = {},
  parent: Node = document.body,
): Promise<SatisfactionSurvey> {
  const element = put(survey, attributes, parent);
  await eventually(() => {
    if (!shown(element).querySelector("#next")) throw new Error(`No questions, but: ${screen(element)}`);
  });
  await settled(element);
  return element;
}

/** The person closes the page and comes back later, to the same survey or to what it has become. */
export async function comeBack(
  element: SatisfactionSurvey,
  { survey = element.survey, ...attributes }: { survey?: unknown; [name: string]: unknown } = {},
): Promise<SatisfactionSurvey> {
  await deviceRests();
  const before = [...element.attributes].map(({ name, value }) => [name, value]);
  element.remove();
  const back = await show(survey, { ...Object.fromEntries(before), ...(attributes as Record<string, string>) });
  await deviceRests();
  await back.updateComplete;
  return back;
}

/** What is inside the element. */
export const shown = (element: SatisfactionSurvey): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(".root")!;

/** The words that a person reads there. */
export const screen = (element: SatisfactionSurvey): string =>
  shown(element)?.innerText.replaceAll(/\s+/g, " ").trim() ?? "";

/** The box of one question. */
export function question(element: SatisfactionSurvey, id: string): HTMLElement {
  const found = shown(element).querySelector<HTMLElement>(`#${CSS.escape(`item:${id}`)}`);
  if (!found) throw new Error(`Question ${id} is not shown: ${screen(element)}`);
  return found;
}

/** Whether the question is on the screen. */
export const isAsked = (element: SatisfactionSurvey, id: string): boolean =>
  shown(element).querySelector(`#${CSS.escape(`item:${id}`)}`) !== null;

/** The labels of what is chosen in a question. */
export const chosen = (element: SatisfactionSurvey, id: string): string[] =>
  [...question(element, id).querySelectorAll<HTMLInputElement>("input:checked")].map((input) =>
    wordsOf(input.closest("label")!),
  );

/** The field of a question that one types or selects in. */
export const field = (element: SatisfactionSurvey, id: string): HTMLInputElement =>
  question(element, id).querySelector<HTMLInputElement>("input:not([type=radio], [type=checkbox]), textarea, select")!;

const wordsOf = (node: Element): string => node.textContent!.replaceAll(/\s+/g, " ").trim();

/** A person presses an option by its words. */
export async function choose(element: SatisfactionSurvey, id: string, option: string): Promise<void> {
  const label = [...question(element, id).querySelectorAll("label")].find((each) => wordsOf(each) === option);
  if (!label) throw new Error(`Question ${id} has no option "${option}": ${wordsOf(question(element, id))}`);
  label.click();
  await element.updateComplete;
}

/** A person replaces what stands in a question's field. */
export async function type(element: SatisfactionSurvey, id: string, typed: string): Promise<void> {
  await typeInto(field(element, id), typed);
  await element.updateComplete;
}

export async function typeInto(control: HTMLInputElement, typed: string): Promise<void> {
  control.focus();
  control.value = typed;
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

/** The button with these words, or nothing. */
export const button = (element: SatisfactionSurvey, words: string): HTMLButtonElement | undefined =>
  [...shown(element).querySelectorAll("button")].find((each) => wordsOf(each) === words);

/** A person presses a button by its words. */
export async function press(element: SatisfactionSurvey, words: string): Promise<void> {
  const found = button(element, words);
  if (!found) throw new Error(`No button says "${words}": ${screen(element)}`);
  found.click();
  await settled(element);
}

/** When the element has loaded what it wants to, and drawn it. Modules are handed out in the order of asking. */
export async function settled(element: SatisfactionSurvey): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await loaded();
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
  }
}

/** Waits until an assertion holds. */
export async function eventually(assertion: () => unknown, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      const left = end - performance.now();
      if (left < 0) throw error;
      // What does not come at once is looked for less often: some looks ask a server.
      const waited = milliseconds - left;
      await new Promise((done) => setTimeout(done, Math.min(40, 10 + waited / 10)));
    }
  }
}

/** The next event of this name on the element. */
export const once = <Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> => new Promise((done) => element.addEventListener(name, done, { once: true }));

/** Takes everything off the page. */
export function clear(): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("lang");
}
