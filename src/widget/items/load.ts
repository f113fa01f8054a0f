import { type Item, type Survey, placesOf } from "../../schema/index.ts";
import type { ItemRenderer } from "../ui.ts";
import type renderConsent from "./consent.ts";
import { renderOptions } from "./choose.ts";
import { renderText } from "./text.ts";

type Kind = "options" | "text" | "number" | "date" | "lookup" | "rank" | "display";

/** Common kinds come with the widget; the rest load when a survey has such an item. */
const renderers: Partial<Record<Kind, ItemRenderer<never>>> = { options: renderOptions, text: renderText };

interface Loaded {
  default: ItemRenderer<never>;
  /** Styles that only this kind needs. */
  css: string;
}

/** The styles of the kinds loaded so far. */
export const extraStyles = new Set<string>();

let consent: typeof renderConsent | undefined;

/** Shows the survey's consent; loaded when a survey has one. */
export const consentRenderer = (): typeof renderConsent | undefined => consent;

const loaders: Partial<Record<Kind, () => Promise<Loaded>>> = {
  number: () => import("./number.ts"),
  date: () => import("./date.ts"),
  lookup: () => import("./lookup.ts"),
  rank: () => import("./rank.ts"),
  display: () => import("./display.ts"),
};

/** Which renderer an item needs, `undefined` for a note. */
export function kindOf(item: Item): Kind | undefined {
  switch (item.type) {
    case "note":
      return undefined;
    case "rating":
    case "choice":
      return (item.display ?? "buttons") === "buttons" ? "options" : "display";
    case "choices":
      return "options";
    default:
      return item.type;
  }
}

/** The renderer for a kind; `loadRenderers` has been awaited. */
export const rendererOf = (kind: Kind): ItemRenderer | undefined => renderers[kind] as ItemRenderer | undefined;

const isCommon = (item: Item): boolean => [undefined, "options", "text"].includes(kindOf(item));

/** Whether a survey needs more than the common kinds. */
export const hasRare = (survey: Survey): boolean =>
  Boolean(survey.consent) || ![...placesOf(survey).values()].every(({ item }) => isCommon(item));

/** Loads what this survey needs beyond the common kinds. */
export async function loadRenderers(survey: Survey): Promise<void> {
  const kinds = new Set([...placesOf(survey).values()].map(({ item }) => kindOf(item)));
  const missing = [...kinds].filter((kind) => kind !== undefined && !renderers[kind]) as Kind[];
  await Promise.all([
    ...missing.map(async (kind) => {
      const loaded = await loaders[kind]!();
      renderers[kind] = loaded.default;
      extraStyles.add(loaded.css);
    }),
    survey.consent && loadConsent(),
  ]);
}

async function loadConsent(): Promise<void> {
  const loaded = await import("./consent.ts");
  consent = loaded.default;
  extraStyles.add(loaded.css);
}
