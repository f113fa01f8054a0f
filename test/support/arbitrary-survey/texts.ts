import type { Option } from "../../../src/schema/option.ts";
import type { Text } from "../../../src/schema/language.ts";
import type { OptionRecipe, TextRecipe } from "./recipe.ts";

/** One string when nothing in it needs a translation, else a map. */
export function textIn({ words, plain }: TextRecipe, languages: readonly string[]): Text {
  if (plain && (languages.length === 1 || !/\p{L}/u.test(words[0]!))) return words[0]!;
  return Object.fromEntries(languages.map((language, i) => [language, words[i]!]));
}

/** Numbers behind the words keep two labels from being the same. */
export function optionsIn(drawn: readonly OptionRecipe[], mayAsk: boolean, languages: readonly string[]): Option[] {
  const reasons = new Set<string>();
  return drawn.map(({ label, other, missing, ...rest }, i): Option => {
    const isNew = missing && !reasons.has(missing);
    if (isNew) reasons.add(missing);
    return {
      ...rest,
      label: textIn({ ...label, words: label.words.map((words) => `${words} ${i + 1}`) }, languages),
      other: mayAsk ? other : undefined,
      missing: isNew ? missing : undefined,
    };
  });
}
