import fc from "fast-check";
import { type Entry, type GivenMissing, type Language, isQuestion, placesOf } from "../../../src/schema/index.ts";
import { type SatisfactionSurvey, shown } from "../widget.ts";
import { answers } from "./answers.ts";
import { mark, toggle, write } from "./controls.ts";

/** Somebody in front of a survey who remembers what they said. */
export interface Person {
  element: SatisfactionSurvey;
  /** The language that they read. */
  language: Language;
  /** What they have put in, by item; also what is out of sight now. */
  said: Map<string, Entry>;
  draw: fc.GeneratorValue;
}

/** The ids of the questions that the person sees. */
export const questionsSeen = ({ element }: Person): string[] =>
  [...shown(element).querySelectorAll("[part=item]")].map(({ id }) => id.replace("item:", ""));

/** The person does something to a question that they see, by events of its controls only, and remembers it. */
export async function answer(person: Person, id: string): Promise<void> {
  const { item, options } = placesOf(person.element.survey as never).get(id)!;
  if (!isQuestion(item)) throw new Error(`${id} asks nothing`);
  const offers = "offer" in item ? (item.offer ?? []) : [];
  const given = offers.findIndex((missing) => isGiven(person.said.get(id), missing));
  const excuse = offers.length && person.draw(fc.nat, 2) === 0 ? person.draw(fc.nat, offers.length - 1) : given;
  // What one has excused oneself from cannot be answered until the excuse is taken back.
  if (excuse >= 0) {
    await toggle(person, id, excuse, ".offers input");
    if (excuse === given) person.said.delete(id);
    else person.said.set(id, { missing: offers[excuse]! });
  } else {
    await answers[item.type](person, item as never, options);
  }
}

const isGiven = (entry: Entry | undefined, missing: GivenMissing): boolean =>
  typeof entry === "object" && "missing" in entry && entry.missing === missing;

/** The person takes back what cannot stay as it is. */
export async function clear(person: Person, id: string): Promise<void> {
  for (const tick of mark(person, id, ".options input:checked")) {
    tick.click();
    await person.element.updateComplete;
  }
  for (const field of mark(person, id, ".options input.text, .options textarea")) await write(person, field, "");
  person.said.delete(id);
}
