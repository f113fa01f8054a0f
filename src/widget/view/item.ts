import {
  type Item,
  type ItemOf,
  type Question,
  type Section,
  givenMissing,
  isQuestion,
  placesOf,
} from "../../schema/index.ts";
import { type Shown, shownAs } from "../items/load.ts";
import type { Field, ItemRenderer, Ui } from "./ui.ts";

export const domId = (what: "item" | "label" | "help" | "problem" | "control" | "stem", id: string): string =>
  `${what}:${id}`;

/** One item: its words, what is wrong with it, and its controls. */
export function renderItem(ui: Ui, item: Item, section: Section): unknown {
  const { html, nothing } = ui;
  const shown = shownAs(item);
  if (shown?.isWhole) return (shown.default as ItemRenderer)(ui, { item } as Field);
  if (!isQuestion(item)) {
    return html`<div class="item note" part="note">
      <div class="words">
        <p>${ui.text(item.label)}</p>
        ${renderHelp(ui, item)}${ui.reader?.render(ui, item, section)}
      </div>
    </div>`;
  }
  const isSingle = isOne(item, shown);
  const field = fieldOf(ui, item, section);
  const problem = ui.problem(item.id);
  // A paragraph reaches screen readers. Of a `span`, Chromium hands on the words alone, and Orca says the stem twice.
  const words = ui.text(item.label, item.emphasis);
  const label = html`<p class="label" part="label" id=${domId("label", item.id)}>${words}</p>`;
  return html`<div
    class=${problem ? (problem.mild ? "item blank" : "item wrong") : "item"}
    part="item"
    id=${domId("item", item.id)}
    tabindex="-1"
    role=${shown?.controls === "radios" && !isSingle ? "radiogroup" : "group"}
    aria-labelledby=${field.labelledBy}
    aria-describedby=${(!isSingle && field.describedBy) || nothing}
  >
    <div class="words">
      ${isSingle ? html`<label for=${field.controlId}>${label}</label>` : label}${renderHelp(ui, item)}${
        problem
          ? html`<p class="problem" part="problem" id=${domId("problem", item.id)} lang=${ui.wordsLanguage}>
              ${problem.words}
            </p>`
          : nothing
      }${ui.reader?.render(ui, item, section)}
    </div>
    <div class="options">${(shown?.default as ItemRenderer | undefined)?.(ui, field)}</div>
    ${renderOffers(ui, item)}
  </div>`;
}

/** Whether the item's label can point to one control. */
const isOne = (item: Question, shown: Shown | undefined): boolean =>
  shown?.controls === "one" || ["dropdown", "slider"].includes((item as ItemOf<"rating">).display!);

function fieldOf(ui: Ui, item: Question, section: Section): Field {
  return {
    item,
    options: placesOf(ui.survey).get(item.id)?.options ?? [],
    entry: ui.entry(item.id),
    controlId: domId("control", item.id),
    labelledBy: `${section.stem ? `${domId("stem", section.id)} ` : ""}${domId("label", item.id)}`,
    invalid: ui.problem(item.id)?.mild === false,
    describedBy: [item.help && domId("help", item.id), ui.problem(item.id) && domId("problem", item.id)]
      .filter(Boolean)
      .join(" "),
  };
}

const renderHelp = (ui: Ui, item: Item): unknown =>
  item.help ? ui.html`<p class="help" part="help" id=${domId("help", item.id)}>${ui.text(item.help)}</p>` : ui.nothing;

/** Ways to say why there is no answer, for items without options. */
function renderOffers(ui: Ui, item: Pick<ItemOf<"text">, "id" | "offer">): unknown {
  const given = givenMissing(ui.entry(item.id));
  const ways = item.offer?.map(
    (code) => ui.html`<label class="option aside${given === code ? " on" : ""}" part="option"
      ><input type="checkbox" name="${item.id}?${code}" .checked=${given === code} /><span>${ui.words[code]}</span></label
    >`,
  );
  return ways && ui.html`<div class="offers" lang=${ui.wordsLanguage}>${ways}</div>`;
}
