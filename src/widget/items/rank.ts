import { css as hidden } from "../styles/hidden.ts";
import { type ItemOf, answerOf } from "../../schema/index.ts";
import type { ItemRenderer } from "../view/ui.ts";
import { renderReasons } from "./choose.ts";

/** Puts options in order: press them in the order of their importance, then move them if need be. */
const renderRank: ItemRenderer<ItemOf<"rank">> = (ui, field) => {
  const { item, options, entry } = field;
  const { html, nothing } = ui;
  const say = ui.spoken.rareItems!;
  const ranked = (answerOf(entry) ?? []) as readonly string[];
  const full = ranked.length >= (item.max || options.length);
  /** @param place of the row that the focus goes to: it stays with what was moved, and is never lost */
  const reorder = ({ currentTarget }: Event, codes: readonly string[], place: number): void => {
    const pressed = currentTarget as HTMLElement;
    const column = [...pressed.parentElement!.querySelectorAll(":scope > button")].indexOf(pressed);
    const box = pressed.closest(".options")!;
    ui.answer(item.id, codes.length ? codes : undefined);
    setTimeout(() => {
      const row = box.querySelectorAll("li")[place];
      const first = (where: Element, what = "") => where.querySelector<HTMLElement>(`button${what}:enabled`);
      const same = row && first(row, `:nth-of-type(${column + 1})`);
      (same ?? (row ? first(row) : (first(box, ".option") ?? first(box))))?.focus();
    });
  };
  const moved = (from: number, to: number): string[] => {
    const codes = [...ranked];
    codes.splice(to, 0, ...codes.splice(from, 1));
    return codes;
  };
  const label = (code: string): unknown => ui.text(options.find((option) => option.code === code)?.label);
  /** Our words and the survey's may be in two languages, and each is pronounced as what it is. */
  const named = (name: string, code: string): unknown => {
    const [before, after] = name.split("{label}");
    const ours = (words: string | undefined) =>
      words ? html`<span lang=${ui.wordsLanguage}>${words}</span>` : nothing;
    return html`${ours(before)}${label(code)}${ours(after)}`;
  };
  const button = (name: string, sign: string, code: string, disabled: boolean, act: (press: Event) => void) =>
    html`<button type="button" part="button" ?disabled=${disabled} @click=${act}>
      <span aria-hidden="true">${sign}</span><span class="hidden">${named(name, code)}</span>
    </button>`;
  const list = html`<ol class="ranked">
    ${ranked.map(
      (code, at) =>
        html`<li>
          <span class="place" lang=${ui.wordsLanguage}>${ui.fill(say.place, { n: at + 1 })}</span>
          <span class="what">${label(code)}</span>
          ${button(say.moveUp, "↑", code, !at, (press) => reorder(press, moved(at, at - 1), at - 1))}
          ${button(say.moveDown, "↓", code, at === ranked.length - 1, (press) => reorder(press, moved(at, at + 1), at + 1))}
          ${button(say.remove, "×", code, false, (press) => {
            const rest = ranked.filter((each) => each !== code);
            reorder(press, rest, Math.min(at, rest.length - 1));
          })}
        </li>`,
    )}
  </ol>`;
  return html`${ranked.length ? list : nothing}
  ${options
    .filter(({ code, missing }) => !ranked.includes(code) && !missing)
    .map(
      ({ code }) =>
        html`<button
          class="option"
          part="option"
          type="button"
          ?disabled=${full}
          @click=${(press: Event) => reorder(press, [...ranked, code], -1)}
        >
          <span class="place" aria-hidden="true">+</span><span class="hidden">${named(say.add, code)}</span
          ><span aria-hidden="true">${label(code)}</span>
        </button>`,
    )}
  ${renderReasons(ui, field)}`;
};
export default renderRank;

export const controls = "several";

export const css = `${hidden}
  .ranked { display: grid; gap: 0.4em; margin: 0; padding: 0; list-style: none; }
  .ranked li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em; padding: 0.3em 0.3em 0.3em 0.8em; border-radius: var(--radius); background: var(--tint); }
  .ranked .what { flex: 1 1 5em; }
  .ranked button { min-width: 2.75em; padding: 0.3em; }
  .place { font-weight: 600; color: var(--strong); white-space: nowrap; }
  button.option { text-align: start; width: 100%; }
  button:disabled { opacity: 0.45; cursor: default; }
`;
