import { DATE_PARTS, REASON, fieldName } from "../../src/answers/form-fields.ts";
import { formatNumber } from "../../src/answers/number-text.ts";
import {
  type Entries,
  type Entry,
  type Language,
  type PlacedItem,
  type Survey,
  placesOf,
} from "../../src/schema/index.ts";

/** How somebody puts entries into a form without JavaScript: its fields' names and values. */
export function typed(survey: Survey, entries: Entries, language: Language): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [id, entry] of entries) {
    const place = placesOf(survey).get(id);
    const pairs = place ? pairsOf(place, entry, language) : [[fieldName.answer(id), String(entry)]];
    for (const [name, value] of pairs) fields.append(name!, value!);
  }
  return fields;
}

function pairsOf({ item, options }: PlacedItem, entry: Entry, language: Language): string[][] {
  const name = fieldName.answer(item.id);
  if (typeof entry === "object" && "missing" in entry) {
    const option = options.find(({ missing }) => missing === entry.missing);
    if (option) return [[name, option.code]];
    return item.type === "lookup" && options.length
      ? [[name, REASON + entry.missing]]
      : [[fieldName.missing(item.id), entry.missing]];
  }
  if (item.type === "rank")
    return (entry as string[]).map((code, i) => [fieldName.place(item.id, code), String(i + 1)]);
  if (typeof entry === "object") return entry.map((code) => [name, code]);
  if (typeof entry === "number") return [[name, formatNumber(entry, language)]];
  if (item.type !== "date") return [[name, entry]];
  const [year = "", month = "", day = ""] = entry.split("-");
  const parts = { day, month, year };
  return DATE_PARTS.map((part) => [fieldName.date(item.id, part), parts[part]]);
}
