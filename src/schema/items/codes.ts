import { type Path, shown } from "../fault.ts";
import type { Option } from "../option.ts";
import { NAME } from "../patterns.ts";
import { repeats } from "../rules/walk.ts";
import { isAbove } from "./above.ts";
import type { AnswerPlace, AnswerRule, ItemPlace } from "./rule.ts";

/** What an answer is to. */
export interface Identified {
  id: string;
}

/** The answer is the code of one option. Of a list that is elsewhere, only the code's form can be judged. */
export const checkOneCode: AnswerRule<Identified> = (item, value, place) => {
  if (typeof value === "string") checkCode(item, value, place.path, place);
  else place.wrong();
};

function checkCode(
  { id: item }: Identified,
  code: string,
  path: Path,
  { options, report }: Pick<AnswerPlace, "options" | "report">,
): void {
  const option = options.find((each) => each.code === code);
  if (!options.length) {
    if (!NAME.test(code)) report(path, "bad-name", { got: shown(code) });
  } else if (!option) {
    report(path, "unknown-code", { code: code.slice(0, 64), item, known: options.map((each) => each.code) });
  } else if (option.missing) {
    report(path, "missing-as-answer", { code, item, missing: option.missing });
  }
}

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
  /** The option that stands alone, when it is chosen. */
  alone?: Option | undefined;
}

/** The answer is a list of codes, each of an option, and not too few or too many. */
export function checkCodes(
  item: Identified,
  value: unknown,
  place: AnswerPlace,
  boundsOf: (codes: readonly string[]) => Bounds,
): void {
  if (!Array.isArray(value)) {
    place.wrong();
    return;
  }
  const { options, path, report } = place;
  const codes = value.filter((code) => typeof code === "string");
  let at: Path = path;
  const unrepeated = repeats((code: string) =>
    report(at, "duplicate-choice", { code: code.slice(0, 64), item: item.id }),
  );
  for (const [i, code] of value.entries()) {
    if (typeof code !== "string") continue;
    at = [...path, i];
    unrepeated(code);
    checkCode(item, code, at, place);
  }
  const { min = 0, max = options.length, alone } = boundsOf(codes);
  const count = new Set(codes).size;
  if (alone && count > 1) report(path, "exclusive-choice", { code: alone.code, item: item.id });
  if (count < min) report(path, "too-few-choices", { item: item.id, count, min });
  if (count > max) report(path, "too-many-choices", { item: item.id, count, max });
}

/** There are enough options to choose, and something can be chosen at all. */
export function checkRoom({ min, max }: { min?: unknown; max?: unknown }, { options, path, report }: ItemPlace): void {
  const answers = options.filter(({ exclusive, missing }) => !exclusive && !missing);
  if (max === 0) report([...path, "max"], "no-room", { key: "max" });
  if (answers.length && isAbove(min, answers.length)) {
    report([...path, "min"], "too-few-options", { min: min as number, count: answers.length });
  }
}
