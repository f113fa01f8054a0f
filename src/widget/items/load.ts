import { type Item, type ItemOf, type ItemType, type Survey, placesOf } from "../../schema/index.ts";
import { isBrief } from "../../answers/is-brief.ts";
import type { ItemRenderer } from "../view/ui.ts";
import { ways } from "../store/session.ts";
import type { stepsWithConsent } from "./consent-steps.ts";
import { renderOptions, renderSeveral } from "./choose.ts";
import { renderText } from "./text.ts";

/** The types of items, `display` for other looks of options, the consent, and `small` for what there is little of, or little room for. */
type Kind = ItemType | "display" | "consent" | "small";

/** How items of one kind are shown. */
export interface Shown {
  default: ItemRenderer<never>;
  /** `one` control, which the label names; `radios` of which one is chosen; or `several` controls. */
  controls: "one" | "radios" | "several";
  /** Nothing but the entry decides how it is drawn, so that it need not be drawn again without a change. */
  isStill?: boolean;
  /** It draws its words, too. */
  isWhole?: boolean;
  /** How the steps of a survey with it are made. */
  steps?: typeof stepsWithConsent | undefined;
  /** Styles that only this kind needs. */
  css?: string;
}

const radios: Shown = { default: renderOptions, controls: "radios", isStill: true };

/** Common kinds come with the widget; the rest load when a survey has such an item. */
const common = {
  rating: radios,
  choice: radios,
  choices: { default: renderSeveral, controls: "several", isStill: true },
  text: { default: renderText, controls: "one" },
  note: undefined,
} satisfies Partial<Record<Kind, Shown | undefined>>;

const loaders: Record<Exclude<Kind, keyof typeof common>, () => Promise<Shown | { css: string }>> = {
  number: () => import("./number.ts"),
  date: () => import("./date.ts"),
  lookup: () => import("./lookup.ts"),
  rank: () => import("./rank.ts"),
  display: () => import("./display.ts"),
  // Without its styles a small survey is a survey still.
  small: () => import("../brief/styles.ts").catch(() => ({ css: "" })),
  consent: () => import("./consent.ts"),
};

/** How the kinds are shown that are there by now. */
const shown: Partial<Record<Kind, Shown | undefined>> = common;

/** The styles of the kinds loaded so far. */
export const extraStyles = new Set<string>();

type Displayed = Pick<ItemOf<"rating">, "display"> & Pick<Item, "type">;

function kindOf(item: Item): Kind {
  const { type, display = "buttons" } = item as Displayed;
  return shown[type] === radios && display !== "buttons" ? "display" : type;
}

/** How an item is shown; `undefined` for a note, and until `loadRenderers` has been awaited. */
export const shownAs = (item: Item): Shown | undefined => shown[kindOf(item)];

/** Whether a survey needs more than the common kinds. */
export const needsRareItems = (survey: Survey): boolean => kindsOf(survey).some((kind) => kind in loaders);

/** Loads what this survey needs beyond the common kinds, and to be small. */
export async function loadRenderers(survey: Survey, isCompact: boolean): Promise<void> {
  const kinds = kindsOf(survey);
  if (isCompact || isBrief(survey)) kinds.push("small");
  await Promise.all(
    kinds.map(async (kind) => {
      if (kind in shown) return;
      const loaded = (await loaders[kind as keyof typeof loaders]()) as Shown;
      shown[kind] = loaded;
      extraStyles.add(loaded.css!);
      ways.steps ??= loaded.steps;
    }),
  );
}

/** A note needs nothing, and stands here for nothing. */
const kindsOf = (survey: Survey): Kind[] => [
  survey.consent ? "consent" : "note",
  ...new Set([...placesOf(survey).values()].map(({ item }) => kindOf(item))),
];
