import {
  type Entries,
  type Item,
  type ItemType,
  type Language,
  type Survey,
  isQuestion,
  optionsOf,
  textIn,
} from "../schema/index.ts";

/** How far a person has come. */
export interface Progress {
  /** Questions asked of this person, as far as is known now. */
  questions: number;
  /** How many of these have an answer or a reason for none. */
  answered: number;
  /** An honest guess of the seconds that the rest takes. */
  secondsLeft: number;
}

/** Vietnamese is read at about 4 syllables a second; an elderly reader on a phone is slower. */
const SECONDS_PER_WORD = 0.35;
const TO_CHOOSE = 2;

/** How long the answer takes, once the question is read. */
const SECONDS_TO_ANSWER: Record<ItemType, number> = {
  rating: TO_CHOOSE,
  choice: TO_CHOOSE,
  choices: TO_CHOOSE,
  number: TO_CHOOSE,
  text: 15,
  date: TO_CHOOSE,
  lookup: TO_CHOOSE,
  rank: TO_CHOOSE,
  note: 0,
};

/**
 * Progress over the asked items.
 * @param elapsedSeconds since the first answer; the guess leans towards this person's own pace as answers come in
 */
export function progressOf(
  survey: Survey,
  asked: readonly Item[],
  entries: Entries,
  language: Language,
  elapsedSeconds: number,
): Progress {
  const questions = asked.filter(isQuestion);
  const done = questions.filter(({ id }) => entries.has(id));
  const seconds = (items: readonly Item[]): number =>
    items.reduce((sum, item) => sum + secondsFor(survey, item, language), 0);
  const expected = seconds(done);
  // A pace beyond these bounds is a pause or a child at play, not a reading speed.
  const pace = Math.min(Math.max((elapsedSeconds + 30) / (expected + 30), 0.5), 2);
  const left = seconds(questions) - expected;
  return { questions: questions.length, answered: done.length, secondsLeft: Math.round(left * pace) };
}

const known = new WeakMap<Item, Map<Language, number>>();

/** Counted once per item and language: progress is shown after every tap. */
function secondsFor(survey: Survey, item: Item, language: Language): number {
  const costs = known.get(item) ?? new Map<Language, number>();
  known.set(item, costs);
  if (!costs.has(language)) costs.set(language, countSeconds(survey, item, language));
  return costs.get(language)!;
}

function countSeconds(survey: Survey, item: Item, language: Language): number {
  const texts = [item.label, ...(item.help ? [item.help] : [])];
  // A scale is read once and known afterwards; an item's own options are read each time.
  if (!("scale" in item && item.scale)) texts.push(...optionsOf(survey, item).map(({ label }) => label));
  const words = texts.reduce((sum, text) => sum + textIn(text, language).split(/\s+/).length, 0);
  return words * SECONDS_PER_WORD + SECONDS_TO_ANSWER[item.type];
}
