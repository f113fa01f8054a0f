import {
  type Entries,
  type Entry,
  type Item,
  type ItemType,
  type Option,
  type Survey,
  askedItems,
  isQuestion,
  optionsOf,
} from "../../src/schema/index.ts";
import { drawn } from "./random.ts";

/** What made-up people write, each marked as made up. */
const REMARKS = [
  "Hướng dẫn dễ hiểu. (dữ liệu mẫu)",
  "Chờ hơi lâu vào sáng thứ Hai. (dữ liệu mẫu)",
  "Nên có thêm ghế ngồi chờ. (dữ liệu mẫu)",
];

/** How often people choose each level of a scale, from its best. */
const MOODS = [
  [45, 38, 10, 5, 2],
  [25, 40, 20, 10, 5],
] as const;

/** What a made-up person answers: each question that is asked of them, few left blank, and most ratings alike. */
export function madeUpEntries(survey: Survey, random: () => number): Entries {
  const entries = new Map<string, Entry>();
  const mood = drawn(random, MOODS, [3, 1]);
  // What is asked may follow from what was answered, so one question after another.
  for (;;) {
    const next = askedItems(survey, entries, false).find((item) => isQuestion(item) && !entries.has(item.id));
    if (!next) break;
    const entry = random() < 0.06 ? undefined : madeUpEntry(survey, next, mood, random);
    entries.set(next.id, entry ?? BLANK);
  }
  return new Map([...entries].filter(([, entry]) => entry !== BLANK));
}

/** Stands for a question that was passed over. */
const BLANK: Entry = "";

type MakeUp = (options: readonly Option[], mood: readonly number[], random: () => number) => Entry | undefined;

const nothing: MakeUp = () => undefined;

/** What is made up for each type of question: those that the sample's survey has. */
const madeUp: Record<ItemType, MakeUp> = {
  rating(options, mood, random) {
    const best = [...options].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const weights = best.map((_, at) => mood[Math.floor((at * mood.length) / best.length)]!);
    return drawn(random, best, weights).code;
  },
  choice: (options, _, random) => drawn(random, options).code,
  text: (_, __, random) => (random() < 0.15 ? drawn(random, REMARKS) : undefined),
  choices: nothing,
  number: nothing,
  date: nothing,
  lookup: nothing,
  rank: nothing,
  note: nothing,
};

function madeUpEntry(survey: Survey, item: Item, mood: readonly number[], random: () => number): Entry | undefined {
  const options = optionsOf(survey, item).filter(({ missing }) => !missing);
  return madeUp[item.type](options, mood, random);
}
