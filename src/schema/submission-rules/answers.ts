import { chosenCodes } from "../entry.ts";
import { type Path, type Report, shown } from "../fault.ts";
import { type Place, otherId, placesOf } from "../instrument.ts";
import type { ItemOf } from "../item.ts";
import { OTHER_LENGTH, TEXT_LENGTH, dateBounds, decimalsOf, numberBounds } from "../limits.ts";
import { NAME } from "../patterns.ts";
import { isDay } from "../period.ts";
import { repeats } from "../rules/walk.ts";
import { type Claim, typeName } from "./claim.ts";

/** Every answer is to a question of the survey, and one that this question can have. */
export function checkAnswers(claim: Claim): void {
  const { survey, answers, questions, report } = claim;
  const places = placesOf(survey);
  for (const [key, value] of answers) {
    const path = ["answers", key];
    const place = places.get(key);
    const owner = key.endsWith(otherId("")) ? places.get(key.slice(0, -otherId("").length)) : undefined;
    if (place?.item.type === "note") report(path, "not-a-question", { item: key });
    else if (place) checkAnswer(claim, place, value, path);
    else if (owner?.options.some(({ other }) => other)) checkOther(claim, owner, value, path);
    else report(path, "unknown-item", { item: key, known: questions });
  }
}

function checkAnswer(claim: Claim, { item, options }: Place, value: unknown, path: Path): void {
  const { report } = claim;
  const wrong = (expected: string): void =>
    report(path, "wrong-answer", { item: item.id, expected, got: typeName(value) });
  const codes = options.length ? options : undefined;
  if (value === "" || (Array.isArray(value) && !value.length)) {
    report(path, "empty-answer", { item: item.id });
    return;
  }
  switch (item.type) {
    case "rating":
    case "choice":
    case "lookup":
      if (typeof value === "string") checkCode(item.id, codes, value, path, report);
      else wrong("code");
      return;
    case "choices":
    case "rank":
      if (Array.isArray(value)) checkCodes(item, options, value, path, report);
      else wrong("codes");
      return;
    case "number":
      if (typeof value === "number") checkNumber(item, value, path, report);
      else wrong("number");
      return;
    case "text":
      if (typeof value === "string")
        checkLength(value, item.maxLength ?? TEXT_LENGTH[item.display ?? "short"], path, report);
      else wrong("text");
      return;
    case "date":
      if (typeof value === "string") checkDay(claim, item, value, path);
      else wrong("date");
  }
}

/** @param options `undefined` when the list is elsewhere, so that only the code's form can be judged */
function checkCode(
  item: string,
  options: Place["options"] | undefined,
  code: string,
  path: Path,
  report: Report,
): void {
  const option = options?.find((each) => each.code === code);
  if (!options) {
    if (!NAME.test(code)) report(path, "bad-name", { got: shown(code) });
  } else if (!option) {
    report(path, "unknown-code", { code: code.slice(0, 64), item, known: options.map((each) => each.code) });
  } else if (option.missing) {
    report(path, "missing-as-answer", { code, item, missing: option.missing });
  }
}

function checkCodes(
  item: ItemOf<"choices" | "rank">,
  options: Place["options"],
  list: unknown[],
  path: Path,
  report: Report,
): void {
  const codes = list.filter((code) => typeof code === "string");
  let at: Path = path;
  const unrepeated = repeats((code: string) =>
    report(at, "duplicate-choice", { code: code.slice(0, 64), item: item.id }),
  );
  for (const [i, code] of list.entries()) {
    if (typeof code !== "string") continue;
    at = [...path, i];
    unrepeated(code);
    checkCode(item.id, options, code, at, report);
  }
  const alone = item.type === "choices" && options.find(({ code, exclusive }) => exclusive && codes.includes(code));
  const min = "min" in item && !alone ? (item.min ?? 0) : 0;
  const max = item.max ?? options.length;
  const count = new Set(codes).size;
  if (alone && count > 1) report(path, "exclusive-choice", { code: alone.code, item: item.id });
  if (count < min) report(path, "too-few-choices", { item: item.id, count, min });
  if (count > max) report(path, "too-many-choices", { item: item.id, count, max });
}

function checkNumber(item: ItemOf<"number">, got: number, path: Path, report: Report): void {
  const { id, decimals = 0 } = item;
  const { min, max } = numberBounds(item);
  if (got < min) report(path, "below-min", { item: id, got, min });
  if (got > max) report(path, "above-max", { item: id, got, max });
  if (decimalsOf(got) > decimals) report(path, "too-many-decimals", { item: id, got, decimals });
}

function checkDay({ survey, finishedAt, report }: Claim, item: ItemOf<"date">, got: string, path: Path): void {
  if (got.length !== 10 || !isDay(got)) {
    report(path, "no-such-day", { got: shown(got) });
    return;
  }
  const { min, max } = dateBounds(survey, item, finishedAt);
  if (min !== undefined && got < min) report(path, "below-min", { item: item.id, got, min });
  if (max !== undefined && got > max) report(path, "above-max", { item: item.id, got, max });
}

function checkOther({ entries, asked, report }: Claim, { item, options }: Place, value: unknown, path: Path): void {
  const chosen = asked.has(item.id) ? chosenCodes(entries.get(item.id), options) : [];
  const opening = options.filter(({ other }) => other).map(({ code }) => code);
  if (!chosen.some((code) => opening.includes(code)))
    report(path, "other-not-chosen", { item: item.id, known: opening });
  if (typeof value !== "string")
    report(path, "wrong-answer", { item: item.id, expected: "text", got: typeName(value) });
  else if (value === "") report(path, "empty-answer", { item: item.id });
  else checkLength(value, OTHER_LENGTH, path, report);
}

function checkLength(text: string, maxLength: number, path: Path, report: Report): void {
  if (text.length > maxLength) report(path, "too-long", { length: text.length, maxLength });
}
