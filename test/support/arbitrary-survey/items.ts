import type { Item } from "../../../src/schema/item.ts";
import type { Option } from "../../../src/schema/option.ts";
import { type Target, conditionOn } from "./conditions.ts";
import type { ItemRecipe } from "./recipe.ts";
import { optionsIn, textIn } from "./texts.ts";

export interface BuiltScale {
  name: string;
  /** Whether its options may ask for a text, which only `choice` and `choices` have room for. */
  withOther: boolean;
  options: readonly Option[];
}

export interface Context {
  languages: readonly string[];
  scales: readonly BuiltScale[];
  hasConsent: boolean;
  /** The items that stand before. */
  targets: readonly Target[];
  /** Gives an id that nothing else has. */
  take: (wanted: string, suffix?: string) => string;
}

export function itemOf(drawn: ItemRecipe, context: Context): Target {
  const { languages, hasConsent, targets, take } = context;
  const base = {
    label: textIn(drawn.label, languages),
    help: drawn.help && textIn(drawn.help, languages),
    audio: drawn.help && { [languages[0]!]: "/audio/question.mp3" },
    askIf: conditionOn(targets, drawn.askIf),
    source: drawn.source,
  };
  if (drawn.type === "note") return { item: { ...base, id: take(drawn.id), type: "note" }, options: [] };
  const { type, required } = drawn;
  const answerable = { ...base, required, sensitive: hasConsent ? drawn.sensitive : undefined };

  if (type === "rating" || type === "choice" || type === "choices" || type === "rank") {
    const { options, source } = listOf(drawn, context);
    const id = take(drawn.id, options.some(({ other }) => other) ? ".other" : "");
    const item = { ...answerable, ...source, id, type, ...extrasOf(drawn, options) } as Item;
    return { item, options };
  }
  const rest = { ...answerable, id: take(drawn.id), offer: drawn.offer };
  switch (type) {
    case "number": {
      const [min, max] = [drawn.hasMin ? drawn.bounds[0] : undefined, drawn.hasMax ? drawn.bounds[1] : undefined];
      const suffix = drawn.suffix && textIn(drawn.suffix, languages);
      return { item: { ...rest, type, min, max, decimals: drawn.decimals, suffix }, options: [] };
    }
    case "text":
      return { item: { ...rest, type, display: drawn.display, maxLength: drawn.maxLength }, options: [] };
    case "date": {
      const isTurned = isDay(drawn.min) && isDay(drawn.max) && drawn.min > drawn.max;
      const [min, max] = isTurned ? [drawn.max, drawn.min] : [drawn.min, drawn.max];
      return { item: { ...rest, type, min, max }, options: [] };
    }
    case "lookup": {
      if (drawn.url) return { item: { ...rest, type, url: drawn.url }, options: [] };
      const options = optionsIn(drawn.options, false, languages);
      return { item: { ...rest, type, options }, options };
    }
  }
}

type Listed = Extract<ItemRecipe, { type: "rating" | "choice" | "choices" | "rank" }>;

/** Where the options stand, and what they are. */
function listOf(drawn: Listed, { scales, languages }: Context): { source: object; options: readonly Option[] } {
  const mayAsk = drawn.type === "choice" || drawn.type === "choices";
  const fitting = scales.filter(({ withOther }) => mayAsk || !withOther);
  const index = drawn.scale ?? (drawn.type === "rating" ? 0 : undefined);
  const scale = index === undefined ? undefined : fitting[index % fitting.length];
  if (scale) return { source: { scale: scale.name }, options: scale.options };
  const options = optionsIn(drawn.options, mayAsk, languages);
  return { source: { options }, options };
}

function extrasOf(drawn: Listed, options: readonly Option[]): object {
  if (drawn.type === "rating" || drawn.type === "choice") return { display: drawn.display };
  if (drawn.type === "rank") return { max: drawn.max };
  const most = Math.min(
    drawn.max ?? Infinity,
    options.filter(({ exclusive, missing }) => !exclusive && !missing).length,
  );
  return { max: drawn.max, min: drawn.min === undefined ? undefined : Math.min(drawn.min, most) };
}

const isDay = (bound: string | undefined): bound is string => bound !== undefined && bound !== "today";
