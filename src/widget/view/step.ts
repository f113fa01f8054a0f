import { guard } from "lit/directives/guard.js";
import type { Step } from "../../answers/steps.ts";
import { type Item, type Section, type Survey, optionsOf, otherId } from "../../schema/index.ts";
import { shownAs } from "../items/load.ts";
import type { Ui } from "./ui.ts";
import { domId, renderItem } from "./item.ts";

/** The sections and items shown at one time. */
export function renderStep(ui: Ui, { parts, sections }: Step): unknown {
  const shown = new Map<Section, ReadonlySet<Item>>();
  let left = ui.most;
  for (const { section, items } of parts) {
    if (left > 0) shown.set(section, new Set(items.slice(0, left)));
    left -= items.length;
  }
  // Every section and item keeps its place, shown or not, so that no control is ever reused for another item.
  return sections.map((section) => {
    const items = shown.get(section);
    return items ? renderSection(ui, section, items) : ui.nothing;
  });
}

function renderSection(ui: Ui, section: Section, shown: ReadonlySet<Item>): unknown {
  const { html, nothing } = ui;
  return html`<section part="section">
    ${section.title ? html`<h3 part="section-title">${ui.text(section.title)}</h3>` : nothing}
    ${section.stem ? html`<p class="stem" part="stem" id=${domId("stem", section.id)}>${ui.text(section.stem)}</p>` : nothing}
    ${runsOf(ui.survey, section).map((run) => renderRun(ui, section, run, shown))}
  </section>`;
}

/** Neighbours rated on one scale share the heading of a table; on a narrow screen each is a card. */
function renderRun(ui: Ui, section: Section, run: readonly Item[], shown: ReadonlySet<Item>): unknown {
  const { html, nothing } = ui;
  const count = run.filter((item) => shown.has(item)).length;
  // An empty box would stand apart from its neighbours, too.
  if (!count) return nothing;
  const isTable = count > 1;
  return html`<div class=${isTable ? "table" : "single"} part=${isTable ? "table" : nothing}>
    ${
      isTable
        ? html`<div class="head" aria-hidden="true">
            <span></span>${optionsOf(ui.survey, run[0]!).map(
              ({ label, missing }) => html`<span class=${missing ? "aside" : ""}>${ui.text(label)}</span>`,
            )}
          </div>`
        : nothing
    }
    ${run.map((item) => (shown.has(item) ? renderUnchanged(ui, item, section) : nothing))}
  </div>`;
}

/** Skips items in which nothing changed, so that a tap costs the same among 5 items and among 500. */
function renderUnchanged(ui: Ui, item: Item, section: Section): unknown {
  if (!shownAs(item)?.isStill) return renderItem(ui, item, section);
  const depends = [
    item,
    ui.entry(item.id),
    ui.entry(otherId(item.id)),
    ui.problem(item.id)?.words,
    ui.language,
    ui.words,
    ui.reader?.stateOf(ui, item),
  ];
  return guard(depends, () => renderItem(ui, item, section));
}

const runs = new WeakMap<Section, Item[][]>();

/** More columns are too narrow for their labels. */
const MOST_COLUMNS = 7;

/** A section's items, split so that neighbours on one scale stay together. */
function runsOf(survey: Survey, section: Section): Item[][] {
  let known = runs.get(section);
  if (!known) {
    known = [];
    let scale: string | undefined;
    for (const item of section.items) {
      const fits = item.type === "rating" && shownAs(item)?.isStill && optionsOf(survey, item).length <= MOST_COLUMNS;
      const own = fits ? item.scale : undefined;
      if (own && own === scale) known.at(-1)!.push(item);
      else known.push([item]);
      scale = own;
    }
    runs.set(section, known);
  }
  return known;
}
