import { type Answer, type ItemType, type PlacedItem } from "../../schema/index.ts";

/** Whether an answer is codes in the survey's order, whatever the order was in which the person saw them. The places of a ranking are the answer. */
const IN_SURVEYS_ORDER: Record<ItemType, boolean> = {
  rating: false,
  choice: false,
  choices: true,
  number: false,
  text: false,
  date: false,
  lookup: false,
  rank: false,
  note: false,
};

/** The answer as it is sent. @param place in the survey as it was written */
export function asWritten({ item, options }: PlacedItem, answer: Answer): Answer {
  if (!IN_SURVEYS_ORDER[item.type] || !Array.isArray(answer)) return answer;
  return options.map(({ code }) => code).filter((code) => answer.includes(code));
}
