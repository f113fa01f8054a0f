import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Submission } from "../../src/schema/index.ts";
import { type Person, answer, questionsSeen, takeBack } from "./person.ts";
import { eventually, isAsked, question, settled, shown } from "./widget.ts";

/** The person answers at random, mends what is wrong, and sends. @returns what they were about to send */
export async function fillIn(person: Person): Promise<Submission> {
  const { element, survey, draw } = person;
  const sent: Submission[] = [];
  element.addEventListener("survey-submit", (event) => {
    event.preventDefault();
    sent.push(event.submission);
  });
  press(person, `.consent label:nth-child(${draw(fc.nat, 2)})`);
  await settled(element);
  const questions = survey.sections.flatMap(({ items }) => items).length;
  const known = new Set<string>();
  // At worst every question is a step of its own, asked about once more, and mended.
  for (let presses = 0; !sent.length && presses < 4 * questions + 4; presses++) {
    await answerWhatIsNew(person, known);
    press(person, "#next");
    await settled(element);
    for (const id of questionsSeen(person)) if (isWrong(person, id)) await takeBack(person, id);
  }
  await eventually(() => expect(sent.length, "1 unless the person is trapped").to.equal(1));
  return sent[0]!;
}

export const press = ({ element }: Person, what: string): void =>
  shown(element).querySelector<HTMLElement>(what)?.click();

const isWrong = ({ element }: Person, id: string): boolean =>
  isAsked(element, id) && question(element, id).matches(".wrong");

/** Questions may appear while one answers, so the first that is new is next. Now and then one is left blank. */
async function answerWhatIsNew(person: Person, known: Set<string>): Promise<void> {
  for (;;) {
    const next = questionsSeen(person).find((id) => !known.has(id));
    if (next === undefined) return;
    known.add(next);
    if (person.draw(fc.nat, 4)) await answer(person, next);
  }
}
