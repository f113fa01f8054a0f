import type { Path, Report } from "../fault.ts";
import type { Item } from "../item.ts";
import type { Survey } from "../survey.ts";
import { optionList } from "./walk.ts";

/** Beyond this, a number in binary has no more digits to give. */
const MOST_DECIMALS = 15;

/** The least is not above the most, there are enough options to choose, and there is room for an answer at all. */
export function checkBounds(survey: Survey, item: Item, path: Path, report: Report): void {
  const { min, max } = item as { min?: unknown; max?: unknown };
  if (isAbove(min, max)) report([...path, "min"], "min-above-max", { min: min as number, max: max as number });
  if (item.type === "choices" || item.type === "rank") {
    const options = optionList(survey, item).filter(({ exclusive, missing }) => !exclusive && !missing);
    if (max === 0) report([...path, "max"], "no-room", { key: "max" });
    if (options.length && isAbove(min, options.length)) {
      report([...path, "min"], "too-few-options", { min: min as number, count: options.length });
    }
  }
  if (item.type === "text" && item.maxLength === 0) report([...path, "maxLength"], "no-room", { key: "maxLength" });
  if (item.type === "number" && isAbove(item.decimals, MOST_DECIMALS)) {
    report([...path, "decimals"], "beyond-precision", { most: MOST_DECIMALS });
  }
}

/** Whether both are numbers, or both dates, and the first is the greater. */
function isAbove(first: unknown, second: unknown): boolean {
  if (typeof first === "number" && typeof second === "number") return first > second;
  return (
    typeof first === "string" && typeof second === "string" && first !== "today" && second !== "today" && first > second
  );
}
