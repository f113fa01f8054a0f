import {
  type Entries,
  type Entry,
  type Item,
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

function madeUpEntry(survey: Survey, item: Item, mood: readonly number[], random: () => number): Entry | undefined {
  const options = optionsOf(survey, item).filter(({ missing }) => !missing);
  const best = [...options].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  switch (item.type) {
    case "rating":
      return drawn(
        random,
        best,
        best.map((_, at) => mood[Math.floor((at * mood.length) / best.length)]!),
      ).code;
    case "choice":
      return drawn(random, options).code;
    case "text":
      return random() < 0.15 ? drawn(random, REMARKS) : undefined;
    default:
      return undefined;
  }
}
