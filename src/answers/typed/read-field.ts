import { type GivenMissing, type ItemOf, type Language, TEXT_LENGTH } from "../../schema/index.ts";
import { parseNumber, plainSigns } from "../number-text.ts";
import { type TypedAnswer, begun, nothing, read, wrong } from "./typed-answer.ts";
import { REASONS } from "./signs.ts";

/** The reason whose sign stands there, of those that the item offers. */
function reasonIn({ offer }: { offer?: readonly GivenMissing[] | undefined }, text: string): TypedAnswer | undefined {
  const missing = offer?.find((reason) => REASONS[reason] === text);
  return missing && read({ missing });
}

export function readTypedText(item: ItemOf<"text">, typed: string): TypedAnswer {
  if (!typed) return nothing;
  const most = item.maxLength ?? TEXT_LENGTH[item.display ?? "short"];
  return reasonIn(item, plainSigns(typed.trim())) ?? readWords(typed, most);
}

export const readWords = (typed: string, most: number): TypedAnswer =>
  !typed ? nothing : typed.length > most ? wrong("too-long", most) : read(typed);

/** A number, written in the language's own way. */
export function readTypedNumber(item: ItemOf<"number">, typed: string, language: Language): TypedAnswer {
  const text = plainSigns(typed.trim());
  if (!text) return nothing;
  const number = parseNumber(text, language);
  if (number !== undefined) return read(number);
  return reasonIn(item, text) ?? (/^-?[\d\s.,٫٬]*$/.test(text) ? begun : wrong("not-a-number"));
}

/** Day, month and year, as they stand on paper: `27102023`, `27/10/2023`, `27 10 2023`. */
export function readTypedDate(item: ItemOf<"date">, typed: string): TypedAnswer {
  const text = plainSigns(typed.trim());
  if (!text) return nothing;
  const [, day, month, year] =
    /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? /^(\d\d?)[\s./-]+(\d\d?)[\s./-]+(\d{4})$/.exec(text) ?? [];
  if (year) return read([year, month!.padStart(2, "0"), day!.padStart(2, "0")].join("-"));
  return reasonIn(item, text) ?? (/^\d[\d\s./-]{0,13}$/.test(text) ? begun : wrong("not-a-date"));
}
