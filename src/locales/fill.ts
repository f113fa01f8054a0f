/** CLDR's order of the plural categories. Browsers list them in orders of their own. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** What Intl does not know, such as Tày, it would write as the browser's own language is written, whichever that is. */
const localesOf = (language: string): string[] => [language, "vi"];

export const pluralsOf = (language: string): Intl.PluralRules => new Intl.PluralRules(localesOf(language));

/** The categories that a language has, in CLDR's order. */
export function categoriesOf(plurals: Intl.PluralRules): string[] {
  const known: readonly string[] = plurals.resolvedOptions().pluralCategories;
  return CATEGORIES.filter((category) => known.includes(category));
}

/** The form of a text for a number. `|` stands between forms, one for each category; a single form goes with all. */
export function formFor(text: string, n: number, language: string): string {
  const forms = text.split("|");
  if (forms.length < 2) return text;
  const plurals = pluralsOf(language);
  return forms[categoriesOf(plurals).indexOf(plurals.select(n))] ?? forms.at(-1)!;
}

type Value = string | number;

/** Puts values into the `{…}` of a text. */
export const fill = (text: string, values: Readonly<Record<string, Value>>, write: (value: Value) => string = String) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => write(values[name] ?? whole));

/** The same, with numbers as the language writes them, in the text's form for the number that its first `{…}` stands for. */
export function fillIn(text: string, values: Readonly<Record<string, Value>>, language: string): string {
  const first = /\{(\w+)\}/.exec(text)?.[1] ?? "";
  // Vietnamese and English write these as JavaScript does; to make a format takes longer than to draw several questions.
  const isPlain = /^(vi|en)\b/.test(language);
  return fill(formFor(text, Number(values[first]), language), values, (value) =>
    typeof value === "string" || (isPlain && /^\d{1,3}$/.test(`${value}`))
      ? `${value}`
      : new Intl.NumberFormat(localesOf(language)).format(value),
  );
}
