import type { Ended } from "../../outbox/outbox.ts";
import { type Submission, receiptOf } from "../../schema/index.ts";
import { SurveyRefusedEvent, SurveySentEvent } from "../events.ts";

/** Which survey of the page tells of a letter, by the letter's key: the one that it came from, else the first that hears of it. */
const tellers = new Map<string, HTMLElement>();

/** The letter comes from this survey. */
export const tellOf = (key: string, element: HTMLElement): void => void tellers.set(key, element);

/** The survey is taken off the page. */
export function tellNoMore(element: HTMLElement): void {
  for (const [key, teller] of tellers) if (teller === element) tellers.delete(key);
}

/** Tells the page what became of a letter about a survey, once, however many tags show that survey. */
export function tellEnd({ letter, delivery }: Ended, survey: string | undefined, element: HTMLElement): void {
  if (letter.interim || letter.withdraws || letter.subject !== survey) return;
  if (!tellers.has(letter.key)) tellOf(letter.key, element);
  if (tellers.get(letter.key) !== element) return;
  const { id } = JSON.parse(letter.body) as Submission;
  if (delivery.result === "accepted") element.dispatchEvent(new SurveySentEvent(id, receiptOf(id)));
  if (delivery.result === "refused") {
    const { status, detail } = delivery;
    element.dispatchEvent(new SurveyRefusedEvent(id, receiptOf(id), status, detail));
  }
}
