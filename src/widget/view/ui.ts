import type { html, nothing } from "lit";
import type { MessageWords } from "../../locales/parts/messages/type.ts";
import type { AnsweringWords } from "../../locales/parts/answering/type.ts";
import type { Entry, FoundWords, Item, Language, Option, Section, Survey, Text } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import type { WidgetWords } from "../words/widget-words.ts";

/** Draws the button that reads an item aloud. */
export interface ItemReader {
  render(ui: Ui, item: Item, section: Section): unknown;
  /** Changes when the button of an item has to look or to be called otherwise; empty when it has none. */
  stateOf(ui: Ui, item: Item): string;
}

/**
 * What every view and item renderer works with.
 *
 * Lit's `html` and `nothing` come from here rather than from an import, because a chunk that loads later must not
 * import the main file: the page may have loaded that under another address (`satisfaction-survey.js?v=2`).
 */
export interface Ui {
  html: typeof html;
  nothing: typeof nothing;
  survey: Survey;
  /** What the person said to the consent, and a way to say it. */
  consent: Session["consent"];
  agree(agreed: boolean): void;
  /** The survey's language that is shown. */
  language: Language;
  /** The widget's own words, and the language that they are in. */
  words: AnsweringWords;
  wordsLanguage: Language;
  messages?: MessageWords | undefined;
  /** These words with all the others that are loaded so far. */
  spoken: WidgetWords;
  /** Puts values into the `{…}` of the widget's own words, numbers as their language writes them. */
  fill(words: string, values: Record<string, string | number>): string;
  /**
   * A text of the survey in the language shown; marked as what it is where the survey has it in another one only.
   * @param emphasis words in it that stand out
   */
  text(text: Text | undefined, emphasis?: Text): unknown;
  /** The same without a mark, for what takes no elements. */
  plain(text: Text | undefined): FoundWords;
  /** Reads items aloud; there when that is possible. */
  reader?: ItemReader | undefined;
  /** How many items are drawn at most. */
  most: number;
  /** What stands in an item now. */
  entry(id: string): Entry | undefined;
  /** A person put something in; `undefined` takes it out again. */
  answer(id: string, entry: Entry | undefined): void;
  /** What to tell the citizen about an item; `mild` when it stops nobody. */
  problem(id: string): { words: string; mild: boolean } | undefined;
  /** A control's own state, such as an open list, kept while the item is shown. */
  local<T extends object>(id: string, initial: () => T): T;
  /** Shows a change in `local` state. */
  refresh(): void;
}

/** One item about to be shown. */
export interface Field<T extends Item = Item> {
  item: T;
  options: readonly Option[];
  entry: Entry | undefined;
  /** Id of the control, when the item has a single one; the label points to it. */
  controlId: string;
  /** For `aria-labelledby`: the section's stem and the item's label. */
  labelledBy: string;
  /** Whether what stands there cannot be read, for `aria-invalid`. */
  invalid: boolean;
  /** For `aria-describedby`: the help and the problem; empty when there is neither. */
  describedBy: string;
}

/** Shows the controls of one item; label, help and problem are drawn around it. */
export type ItemRenderer<T extends Item = Item> = (ui: Ui, field: Field<T>) => unknown;
