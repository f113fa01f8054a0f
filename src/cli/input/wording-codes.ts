import { type Survey, variantsOf, wordedItems } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";

/**
 * The wordings that a command was given with `--variants`, in capitals.
 * @throws UsageError when the survey has no wordings under test, or not these
 */
export function wordingCodes(given: readonly string[], survey: Survey): string[] {
  const items = wordedItems(survey);
  if (!items.length) throw new UsageError("noVariants");
  const codes = given.map((code) => code.trim().toUpperCase());
  const wrong = codes.find((code) => !variantsOf(survey, code));
  if (wrong === undefined) return codes;
  throw new UsageError("noWording", {
    got: wrong,
    count: items.length,
    items: items.map(({ id, variants }) => `${id} (A–${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[variants.length - 1]})`).join(", "),
  });
}
