import { type Path, shown } from "../fault.ts";
import { isObject, repeats } from "../rules/walk.ts";
import { wordedItems } from "../wordings/worded-items.ts";
import type { Claim } from "./claim.ts";

/** The ids of the asked items with wordings under test, each with the ids of its wordings. */
const askedWordings = ({ survey, asked, missing }: Claim): Map<string, string[]> =>
  new Map(
    wordedItems(survey)
      .filter(({ id }) => asked.has(id) && missing.get(id) !== "break_off")
      .map(({ id, variants }) => [id, variants.map((variant) => variant.id)]),
  );

/** Of every item that was asked and has several wordings, it says which one was read; and of no other. */
export function checkWordings(claim: Claim): void {
  const { data, report } = claim;
  const given = data["variants"];
  if (given !== undefined && !isObject(given)) return;
  const read = new Map(Object.entries(given ?? {}));
  const expected = askedWordings(claim);
  for (const [item, known] of expected) {
    const got = read.get(item);
    const path = ["variants", item];
    if (got === undefined) report(path, "no-variant", { item, known });
    else if (!known.includes(got as string)) report(path, "unknown-variant", { item, got: shown(got), known });
  }
  for (const item of read.keys()) if (!expected.has(item)) report(["variants", item], "variant-not-asked", { item });
}

/** Whoever changed an answer had read one of several wordings of its question. */
export function checkChanged(claim: Claim): void {
  const { data, report } = claim;
  const changed = isObject(data["quality"]) ? data["quality"]["changed"] : undefined;
  if (!Array.isArray(changed)) return;
  const known = [...askedWordings(claim).keys()];
  let at: Path = [];
  const unrepeated = repeats((id: string) => report(at, "duplicate-id", { id }));
  for (const [i, item] of changed.entries()) {
    at = ["quality", "changed", i];
    if (!known.includes(item)) report(at, "no-such-change", { got: shown(item), known });
    else unrepeated(item);
  }
}
