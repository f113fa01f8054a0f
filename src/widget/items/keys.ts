import { nativeOf } from "../../ui/native-of.ts";
import { NativeEvent } from "../../ui/native-event.ts";
import { plainDigits } from "../../schema/digits.ts";
import { type Language, placesOf, wordsIn, worstFirst } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";

/** A survey, and the language in which it is shown. */
interface ShownSurvey {
  readonly session?: Session | undefined;
  readonly language: Language;
}

/** So long, in milliseconds, the digits of one number may be apart. */
const APART = 1000;

let typed = "";
let since = 0;

/**
 * Home and End choose the first and the last level of a scale, and a digit the level that it stands at: the number that the level shows,
 * as on a scale from 0 to 10, else its place from the start, as a screen reader says it ("2 of 5"). Keyboards of any script type it, and labels
 * may be in any. Arrows are the browser's.
 */
export function pressKey(event: KeyboardEvent, store: ShownSurvey): void {
  const [control] = event.composedPath() as HTMLInputElement[];
  const { ctrlKey, altKey, metaKey } = nativeOf(event);
  if (ctrlKey || altKey || metaKey || !control?.matches?.("[type=radio], [type=range]")) return;
  const words = wordsOf(store, control);
  if (control.type === "range") return pressSlider(event, control, [...words.values()]);
  const levels = levelsOf(control);
  const labels = levels.map(({ value }) => words.get(value) ?? "");
  const at = event.key === "Home" ? 0 : event.key === "End" ? levels.length - 1 : placeOf(event, labels);
  const level = levels[at];
  if (!level) return;
  event.preventDefault();
  level.focus();
  if (!level.checked) level.click();
}

/** Its Home and End are the browser's, too. */
function pressSlider(event: KeyboardEvent, slider: HTMLInputElement, labels: readonly string[]): void {
  const at = placeOf(event, labels);
  if (at < 0) return;
  event.preventDefault();
  slider.value = String(at);
  slider.dispatchEvent(new NativeEvent("input", { bubbles: true }));
}

/** The radio buttons of one question that are levels: the reasons for no answer stand apart. */
function levelsOf({ name, parentNode }: HTMLInputElement): HTMLInputElement[] {
  const root = parentNode!.getRootNode() as ShadowRoot;
  const radios = [...root.querySelectorAll<HTMLInputElement>("[type=radio]")].filter((radio) => radio.name === name);
  return radios.filter((radio) => !radio.closest(".aside"));
}

/** The levels of the control's question by code, in the survey's words: a translator may have put others on the screen. */
function wordsOf({ session, language }: ShownSurvey, control: HTMLInputElement): Map<string, string> {
  const { survey } = session!;
  // Consent is no item.
  const id = control.closest("[part=item]")?.id.slice("item:".length) ?? "";
  // As a slider has them; buttons say themselves where each stands.
  const levels = worstFirst((placesOf(survey).get(id)?.options ?? []).filter(({ missing }) => !missing));
  return new Map(levels.map(({ code, label }) => [code, wordsIn(label, language, survey.languages).words.trim()]));
}

/** Which of these is meant by a digit, after those typed just before; -1 for none. */
function placeOf({ key, timeStamp }: KeyboardEvent, labels: readonly string[]): number {
  const digit = plainDigits(key);
  if (!/^\d$/.test(digit)) return -1;
  const numbers = labels.map(plainDigits);
  const numbered = numbers.every((label) => /^\d+$/.test(label));
  const find = (digits: string): number =>
    numbered ? numbers.indexOf(digits) : labels[Number(digits) - 1] ? Number(digits) - 1 : -1;
  const longer = timeStamp - since < APART ? typed + digit : digit;
  typed = find(longer) < 0 ? digit : longer;
  since = timeStamp;
  return find(typed);
}
