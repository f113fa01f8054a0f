import { chooseOne } from "../../answers/choose.ts";
import { search as find } from "../../answers/search.ts";
import { type ItemOf, type Option, answerOf, chosenCodes, givenMissing } from "../../schema/index.ts";
import type { ItemRenderer, Ui } from "../view/ui.ts";
import { log } from "../../ui/log.ts";
import { fetchList } from "./remote-list.ts";

const MOST_SHOWN = 50;

interface Search {
  typed: string | undefined;
  open: boolean;
  /** Index of the active result. */
  active: number;
  options: readonly Option[] | undefined;
  failed: boolean;
}

/** Searches in a long list: an ARIA combobox. Accents and case do not matter: "thu tuc" finds "Thủ tục". */
const renderLookup: ItemRenderer<ItemOf<"lookup">> = (ui, { item, options, entry, controlId, describedBy }) => {
  const { html, nothing } = ui;
  const say = ui.spoken.rareItems!;
  const search = ui.local<Search>(item.id, () => {
    const fresh: Search = {
      typed: undefined,
      open: false,
      active: 0,
      options: item.url ? undefined : options,
      failed: false,
    };
    if (item.url) void load(ui, item.url, fresh);
    return fresh;
  });
  const [code] = chosenCodes(entry, search.options ?? []);
  const chosen = search.options?.find((option) => option.code === code);
  const results = search.open
    ? find(search.options ?? [], search.typed ?? "", (text) => ui.plain(text).words).slice(0, MOST_SHOWN)
    : [];
  const listId = `${controlId}:list`;
  const pick = (option: Option | undefined): void => {
    Object.assign(search, { typed: undefined, open: false });
    ui.answer(item.id, option && chooseOne(option));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      search.active = search.open ? (search.active + step + results.length) % (results.length || 1) : 0;
      search.open = true;
    } else if (event.key === "Enter" && search.open) pick(results[search.active] ?? chosen);
    else if (event.key === "Escape" && search.open) Object.assign(search, { typed: undefined, open: false });
    else return;
    event.preventDefault();
    draw(event);
  };
  const draw = ({ target }: Event): void => {
    ui.refresh();
    // Once it is drawn: the active option may be further down the list.
    const root = (target as Element).getRootNode() as ShadowRoot;
    setTimeout(() => {
      openWhereRoomIs(target as HTMLElement, root.getElementById(listId));
      root.getElementById(`${listId}:${search.active}`)?.scrollIntoView({ block: "nearest" });
    });
  };
  return html`<div class="lookup">
    <p class="help" id="${controlId}:how" lang=${ui.wordsLanguage}>${say.search}</p>
    <input
      class="text"
      part="control"
      id=${controlId}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${results.length ? "true" : "false"}
      aria-controls=${listId}
      aria-activedescendant=${results.length ? `${listId}:${search.active}` : nothing}
      aria-describedby="${controlId}:how ${describedBy}"
      autocomplete="off"
      ?disabled=${givenMissing(entry) !== undefined && !chosen}
      .value=${search.typed ?? (chosen ? ui.plain(chosen.label).words : String(answerOf(entry) ?? ""))}
      @input=${(event: Event) => {
        Object.assign(search, { typed: (event.target as HTMLInputElement).value, open: true, active: 0 });
        draw(event);
      }}
      @keydown=${onKey}
      @blur=${() => {
        // An emptied field takes the answer back; half-typed words leave it as it was.
        if (search.typed !== undefined && !search.typed.trim()) pick(undefined);
        Object.assign(search, { typed: undefined, open: false });
        ui.refresh();
      }}
    />
    <ul id=${listId} role="listbox" aria-label=${say.search} lang=${ui.wordsLanguage} ?hidden=${!results.length}>
      ${results.map(
        (option, at) =>
          html`<li
            id="${listId}:${at}"
            role="option"
            lang=${ui.language}
            aria-selected=${at === search.active ? "true" : "false"}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => pick(option)}
          >
            ${ui.text(option.label)}
          </li>`,
      )}
    </ul>
    <p class="help" role="status" lang=${ui.wordsLanguage}>
      ${
        search.failed
          ? say.noList
          : search.open && search.typed?.trim()
            ? results.length
              ? ui.fill(say.found, { n: results.length })
              : say.notFound
            : nothing
      }
    </p>
  </div>`;
};
export default renderLookup;

async function load(ui: Ui, address: string, search: Search): Promise<void> {
  try {
    search.options = await fetchList(address);
  } catch (error) {
    search.failed = true;
    const why = (error as Error).message;
    log(
      "satisfaction-survey",
      `the list at ${address} did not come (${why}); people may leave its question out.`,
      "error",
    );
  }
  ui.refresh();
}

/** So much of a list, in pixels, is enough to look through. */
const ENOUGH = 180;
/** Between the field and the list, and between the list and the edge of what is seen. */
const GAP = 4;

/** The list opens below the field, or above it where more of it is seen there; it is never longer than what is seen of the page. */
function openWhereRoomIs(field: HTMLElement, list: HTMLElement | null): void {
  if (!list || list.hidden) return;
  // A phone's keyboard covers what is below the visual viewport.
  const { offsetTop, height } = window.visualViewport ?? { offsetTop: 0, height: innerHeight };
  const { top, bottom } = field.getBoundingClientRect();
  const [above, below] = [top - offsetTop, offsetTop + height - bottom];
  const isUp = below < ENOUGH && above > below;
  list.classList.toggle("up", isUp);
  list.style.bottom = isUp ? `${list.parentElement!.getBoundingClientRect().bottom - top + GAP}px` : "";
  list.style.maxHeight = `min(16em, ${Math.max(isUp ? above : below, ENOUGH / 2) - 2 * GAP}px)`;
}

export const controls = "one";

export const css = `
  .lookup { position: relative; }
  .lookup ul { max-height: 16em; overflow: auto; margin: 0.2em 0 0; padding: 0.2em; border: 1px solid var(--line); border-radius: var(--radius); list-style: none; background: Canvas; }
  .lookup li { display: flex; align-items: center; min-height: var(--target); padding: 0.3em 0.6em; border-radius: calc(var(--radius) / 2); cursor: pointer; }
  .lookup li:hover { background: var(--tint); }
  .lookup [aria-selected="true"] { background: var(--tint); outline: 2px solid var(--strong); outline-offset: -2px; }
  .lookup ul.up { position: absolute; inset-inline: 0; z-index: 2; margin: 0; box-shadow: 0 0 1em var(--edge); }
  .lookup ul[hidden] { display: none; }
`;
