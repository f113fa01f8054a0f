import {
  type Answer,
  type ItemOf,
  type ItemType,
  type Survey,
  dateBounds,
  decimalsOf,
  isDay,
  numberBounds,
  optionsOf,
} from "../../schema/index.ts";
import type { ItemProblem } from "../problem.ts";

type Missed = [code: ItemProblem["code"], bound?: number | string] | undefined;
type Judge<T> = (item: T, answer: Answer, survey: Survey, now: Date) => Missed;

/** Whatever can be chosen or typed is good. */
const good = (): undefined => {};

const ofNumber: Judge<ItemOf<"number">> = (item, answer) => {
  if (typeof answer !== "number") return ["not-a-number"];
  const { min, max } = numberBounds(item);
  if (answer < min) return ["too-small", min];
  if (answer > max) return ["too-large", max];
  return decimalsOf(answer) > (item.decimals ?? 0) ? ["too-many-decimals", item.decimals ?? 0] : undefined;
};

const ofDate: Judge<ItemOf<"date">> = (item, answer, survey, now) => {
  if (String(answer).length !== 10 || !isDay(String(answer))) return ["not-a-date"];
  const { min, max } = dateBounds(survey, item, now);
  if (min && String(answer) < min) return ["too-early", min];
  return max && String(answer) > max ? ["too-late", max] : undefined;
};

const ofChoices: Judge<ItemOf<"choices">> = (item, answer, survey) => {
  const chosen = answer as readonly string[];
  const alone = optionsOf(survey, item).some(({ code, exclusive }) => exclusive && chosen.includes(code));
  if (!alone && item.min !== undefined && chosen.length < item.min) return ["too-few", item.min];
  return item.max !== undefined && chosen.length > item.max ? ["too-many", item.max] : undefined;
};

/** What keeps an answer from being accepted, by the item's type. */
export const problems: { [T in Exclude<ItemType, "note">]: Judge<ItemOf<T>> } = {
  rating: good,
  choice: good,
  choices: ofChoices,
  number: ofNumber,
  text: good,
  date: ofDate,
  lookup: good,
  rank: good,
};
