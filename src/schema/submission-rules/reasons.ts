import { shown } from "../fault.ts";
import { type PlacedItem, isAnswerable, isQuestion, placesOf } from "../instrument.ts";
import type { Missing } from "../submission.ts";
import { type Claim, questionsIn } from "./claim.ts";

/** Every question has an answer or the right reason for none, and never both. */
export function checkReasons(claim: Claim): void {
  const { survey, answers, missing, asked, report } = claim;
  for (const [id, place] of placesOf(survey)) {
    if (!isAnswerable(place.item)) continue;
    const reason = missing.get(id);
    if (answers.has(id)) {
      if (!asked.has(id)) report(["answers", id], "item-not-asked", { item: id, allowed: reasonsFor(claim, place) });
      if (reason !== undefined) report(["missing", id], "answered-and-missing", { item: id, got: shown(reason) });
      continue;
    }
    const allowed = reasonsFor(claim, place);
    if (reason === undefined) {
      report(["missing", id], "unexplained-item", { item: id, allowed });
    } else if (reason === "break_off" && !claim.partial && !allowed.includes("not_asked")) {
      report(["missing", id], "break-off-in-complete", { item: id, allowed });
    } else if (!allowed.includes(reason as Missing)) {
      report(["missing", id], "wrong-reason", { item: id, got: shown(reason), allowed });
    }
  }
  for (const id of missing.keys()) {
    const place = placesOf(survey).get(id);
    if (place && !isAnswerable(place.item)) report(["missing", id], "not-a-question", { item: id });
    else if (!place) report(["missing", id], "unknown-item", { item: id, known: questionsIn(survey) });
  }
}

/** Why a question may be without an answer, given the way through the survey. */
function reasonsFor({ asked, agreed, partial }: Claim, { item, options }: PlacedItem): Missing[] {
  if (!isQuestion(item) || (item.sensitive && !agreed)) return ["not_asked"];
  // In a partial submission, nobody knows whether the rest of the answers would have led to this question.
  const brokenOff: Missing[] = partial ? ["break_off"] : [];
  if (!asked.has(item.id)) return ["not_applicable", ...brokenOff];
  const offered = "offer" in item && item.offer ? item.offer : [];
  return ["blank", ...offered, ...options.flatMap(({ missing }) => missing ?? []), ...brokenOff];
}

/** What it says was asked is what its answers lead to, as far as the person came. */
export function checkAsked({ data, missing, asked, report }: Claim): void {
  const got = data["asked"];
  const expected = [...asked].filter((id) => missing.get(id) !== "break_off");
  if (!Array.isArray(got) || !got.every((id) => typeof id === "string")) return;
  if (got.length !== expected.length || got.some((id, i) => id !== expected[i])) {
    report(["asked"], "wrong-asked", { got, expected });
  }
}
