import { chosenCodes } from "../entry.ts";
import type { Path } from "../fault.ts";
import { type PlacedItem, isAnswerable, otherId, placesOf } from "../instrument.ts";
import { checkLength } from "../items/length.ts";
import { answerRules } from "../items/rules.ts";
import { traitsOf } from "../items/traits.ts";
import { OTHER_LENGTH } from "../limits.ts";
import { type Claim, questionsIn, typeName } from "./claim.ts";

/** Every answer is to a question of the survey, and one that this question can have. */
export function checkAnswers(claim: Claim): void {
  const { survey, answers, report } = claim;
  const places = placesOf(survey);
  for (const [key, value] of answers) {
    const path = ["answers", key];
    const place = places.get(key);
    const owner = key.endsWith(otherId("")) ? places.get(key.slice(0, -otherId("").length)) : undefined;
    if (place) checkAnswer(claim, place, value, path);
    else if (owner?.options.some(({ other }) => other)) checkOther(claim, owner, value, path);
    else report(path, "unknown-item", { item: key, known: questionsIn(survey) });
  }
}

function checkAnswer(
  { survey, finishedAt, report }: Claim,
  { item, options }: PlacedItem,
  value: unknown,
  path: Path,
): void {
  if (!isAnswerable(item)) {
    report(path, "not-a-question", { item: item.id });
    return;
  }
  if (value === "" || (Array.isArray(value) && !value.length)) {
    report(path, "empty-answer", { item: item.id });
    return;
  }
  const expected = traitsOf(item).answer!;
  const wrong = (): void => report(path, "wrong-answer", { item: item.id, expected, got: typeName(value) });
  answerRules[item.type](item as never, value, { options, survey, finishedAt, path, report, wrong });
}

function checkOther(
  { entries, asked, report }: Claim,
  { item, options }: PlacedItem,
  value: unknown,
  path: Path,
): void {
  const chosen = asked.has(item.id) ? chosenCodes(entries.get(item.id), options) : [];
  const opening = options.filter(({ other }) => other).map(({ code }) => code);
  if (!chosen.some((code) => opening.includes(code)))
    report(path, "other-not-chosen", { item: item.id, known: opening });
  if (typeof value !== "string")
    report(path, "wrong-answer", { item: item.id, expected: "text", got: typeName(value) });
  else if (value === "") report(path, "empty-answer", { item: item.id });
  else checkLength(value, OTHER_LENGTH, path, report);
}
