import fc from "fast-check";
import {
  type Entry,
  type Item,
  type ItemOf,
  type Language,
  type Option,
  type Survey,
  givenMissing,
  otherId,
  placesOf,
  textIn,
} from "../../src/schema/index.ts";
import { type SatisfactionSurvey, question, shown, typeInto } from "./widget.ts";

/** Somebody in front of a survey, who remembers what they said. */
export interface Person {
  element: SatisfactionSurvey;
  survey: Survey;
  /** The language that they read. */
  language: Language;
  /** What they have put in, by item, also where it is out of sight now. Told by what they did, not by the element. */
  said: Map<string, Entry>;
  draw: fc.GeneratorValue;
}

/** One of several. Only its place is drawn, because fast-check hands out values of earlier runs again. */
export const pick = <T>(draw: fc.GeneratorValue, from: readonly T[]): T => from[draw(fc.nat, from.length - 1)]!;

/** The ids of the questions on the screen. */
export const questionsSeen = ({ element }: Person): string[] =>
  [...shown(element).querySelectorAll("[part=item]")].map(({ id }) => id.slice("item:".length));

/** The person does something to a question on the screen, through its controls only, and remembers it. */
export async function answer(person: Person, id: string): Promise<void> {
  const { item, options } = placesOf(person.survey).get(id)!;
  const offers = ("offer" in item && item.offer) || [];
  const given = offers.findIndex((missing) => missing === givenMissing(person.said.get(id)));
  // What one has excused oneself from cannot be answered until the excuse is taken back.
  if (given >= 0 || (offers.length && person.draw(fc.nat, 3) === 0)) {
    const excuse = person.draw(fc.nat, offers.length - 1);
    question(person.element, id).querySelectorAll<HTMLElement>(".offers label")[excuse]!.click();
    remember(person, id, excuse === given ? undefined : { missing: offers[excuse]! });
    await person.element.updateComplete;
  } else {
    await answers[item.type](person, item as never, options);
  }
}

/** The person takes out what cannot stay as it is. */
export async function takeBack(person: Person, id: string): Promise<void> {
  const { element } = person;
  const controls = question(element, id).querySelectorAll<HTMLInputElement>(".options input, .options textarea");
  for (const control of controls) {
    if (control.type !== "checkbox") await typeInto(control, "");
    else if (control.checked) control.click();
    await element.updateComplete;
  }
  remember(person, id, undefined);
}

type Answers = { [T in Item["type"]]: (person: Person, item: ItemOf<T>, options: readonly Option[]) => Promise<void> };

const answers: Answers = {
  rating: chooseOne,
  choice: chooseOne,
  choices: tick,
  rank,
  number: writeNumber,
  text: writeText,
  date: writeDate,
  lookup: search,
  async note() {},
};

async function chooseOne(person: Person, item: Item, options: readonly Option[]): Promise<void> {
  const { element, draw } = person;
  const box = question(element, item.id);
  const option = pick(draw, options);
  const select = box.querySelector("select");
  const slider = box.querySelector<HTMLInputElement>("[type=range]");
  if (select) {
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === collapsed(words(person, option)));
    for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  } else if (slider && !option.missing) {
    // Where its mark stands: a slider goes from the worst to the best, whatever the scale's order.
    const marks = [...box.querySelectorAll(".marks span")].map(({ textContent }) => collapsed(textContent!));
    slider.value = String(marks.indexOf(collapsed(words(person, option))));
    // Where the knob stands already, only pressing it says anything.
    for (const type of ["input", "pointerup"]) slider.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  } else {
    labelOf(person, item.id, option).click();
  }
  remember(person, item.id, entryFor(option));
  await element.updateComplete;
  await writeOther(person, item.id);
}

async function tick(person: Person, { id }: Item, options: readonly Option[]): Promise<void> {
  for (let times = person.draw(fc.integer, { min: 1, max: 6 }); times; times--) {
    const option = pick(person.draw, options);
    const alone = (each: Option) => each.exclusive || each.missing;
    const before = options.filter((each) => isChosen(person.said.get(id), each));
    const after = before.includes(option)
      ? before.filter((each) => each !== option)
      : [...before.filter((each) => !alone(option) && !alone(each)), option];
    labelOf(person, id, option).click();
    const reason = after.find(({ missing }) => missing);
    remember(
      person,
      id,
      reason ? entryFor(reason) : options.filter((each) => after.includes(each)).map(({ code }) => code),
    );
    await person.element.updateComplete;
  }
  await writeOther(person, id);
}

async function rank(person: Person, { id }: Item, options: readonly Option[]): Promise<void> {
  const { element, said, draw } = person;
  for (let times = draw(fc.integer, { min: 1, max: 4 }); times; times--) {
    const option = pick(draw, options);
    const entry = said.get(id);
    const order = Array.isArray(entry) ? [...(entry as string[])] : [];
    const at = order.indexOf(option.code);
    if (option.missing) {
      labelOf(person, id, option).click();
      remember(person, id, entryFor(option));
    } else if (at < 0) {
      const add = [...question(element, id).querySelectorAll<HTMLButtonElement>("button.option")].find(
        (button) => button.lastElementChild!.textContent === words(person, option),
      )!;
      if (add.disabled) continue;
      add.click();
      remember(person, id, [...order, option.code]);
    } else {
      const [up, , out] = question(element, id).querySelectorAll("li")[at]!.querySelectorAll("button");
      order.splice(at, 1);
      if (at && draw(fc.boolean)) {
        up!.click();
        order.splice(at - 1, 0, option.code);
      } else out!.click();
      remember(person, id, order);
    }
    await element.updateComplete;
  }
}

async function writeNumber(person: Person, { id }: Item): Promise<void> {
  const { language, draw } = person;
  const whole = draw(fc.integer, { min: -60, max: 2_000_000 });
  const number = Number(`${whole}.${pick(draw, ["0", "0", "5", "125"])}`);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20, useGrouping: draw(fc.boolean) });
  const nonsense = pick(draw, [undefined, undefined, undefined, "năm", "7e", "--1"]);
  await write(person, control(person, id), nonsense ?? format.format(number));
  remember(person, id, nonsense ?? number);
}

async function writeText(person: Person, { id }: Item): Promise<void> {
  remember(person, id, await write(person, control(person, id), pick(person.draw, texts)));
}

async function writeDate(person: Person, { id }: Item): Promise<void> {
  const { element, draw } = person;
  const day = draw(fc.date, { min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
  const [year = "", month = "", date = ""] = day.toISOString().slice(0, 10).split("-");
  const typed = pick(draw, [
    [date, month, year],
    [String(Number(date)), String(Number(month)), year],
    [date, "", year],
    ["31", "2", "2024"],
  ]);
  for (const [at, part] of typed.entries()) {
    await write(person, question(element, id).querySelectorAll<HTMLInputElement>(".text")[at]!, part);
  }
  const two = (part = "") => part && part.padStart(2, "0");
  remember(person, id, `${typed[2]}-${two(typed[1])}-${two(typed[0])}`);
}

async function search(person: Person, { id }: Item, options: readonly Option[]): Promise<void> {
  const { element, draw } = person;
  const option = pick(draw, options);
  const wish = pick(draw, ["choose", "choose", "give up", "empty"]);
  await write(person, control(person, id), wish === "empty" ? "" : words(person, option));
  if (wish === "choose") {
    const found = [...question(element, id).querySelectorAll("li")];
    found.find((each) => each.textContent!.trim() === words(person, option).trim())!.click();
    remember(person, id, entryFor(option));
  } else {
    control(person, id).dispatchEvent(new FocusEvent("blur"));
    if (wish === "empty") remember(person, id, undefined);
  }
  await element.updateComplete;
}

/** Writes beside an option such as "Other", where there is room for it. */
async function writeOther(person: Person, id: string): Promise<void> {
  const field = otherField(person, id);
  if (field) remember(person, otherId(id), await write(person, field, pick(person.draw, texts)));
}

export const otherField = ({ element }: Person, id: string): HTMLInputElement | null =>
  question(element, id).querySelector(`[name="${otherId(id)}"]`);

const texts = ["Rất hài lòng", "How satisfied?", " 18–24 ", "  ", "", "😀\n<b>", "${x} {label}"];

/** Puts in as much of a text as the field takes. @returns what that is */
async function write({ element }: Person, field: HTMLInputElement, text: string): Promise<string> {
  const lines = field.localName === "textarea" ? text : text.replaceAll(/\s+/g, " ");
  const typed = field.maxLength >= 0 ? lines.slice(0, field.maxLength) : lines;
  await typeInto(field, typed);
  await element.updateComplete;
  return typed;
}

/** Nothing written and nothing chosen is nothing said. */
function remember({ said }: Person, id: string, entry: Entry | undefined): void {
  if (entry === undefined || entry === "" || (Array.isArray(entry) && !entry.length)) said.delete(id);
  else said.set(id, entry);
}

const entryFor = ({ code, missing }: Option): Entry => (missing ? { missing } : code);

const isChosen = (entry: Entry | undefined, { code, missing }: Option): boolean =>
  missing ? givenMissing(entry) === missing : Array.isArray(entry) && entry.includes(code);

export const words = ({ language }: Person, { label }: Option): string => textIn(label, language);

/** As browsers show it in lists, and hand it out. */
export const collapsed = (text: string): string => text.replaceAll(/[\t\n\f\r ]+/g, " ").replaceAll(/^ | $/g, "");

const labelOf = (person: Person, id: string, option: Option): HTMLElement =>
  [...question(person.element, id).querySelectorAll<HTMLElement>(".options label")].find(
    (label) => label.querySelector("span")!.textContent === words(person, option),
  )!;

const control = ({ element }: Person, id: string): HTMLInputElement =>
  question(element, id).querySelector<HTMLInputElement>(".options .text")!;
