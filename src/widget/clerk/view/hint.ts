import { type Asked, offeredReasons } from "../../../answers/typed/read-typed.ts";
import { search } from "../../../answers/search.ts";
import { type Entry, chosenCodes, givenMissing } from "../../../schema/index.ts";
import type { Ui } from "../../view/ui.ts";
import type { ReadingAids } from "../reading-aids.ts";
import type { Sheet } from "../sheet.ts";
import { typedTypes } from "../typed-types.ts";
import type { ClerkWords } from "../words.ts";

/** So many entries of a long list are shown while one types. */
const MOST_FOUND = 5;

/** The form at hand, and how the words around it are read. */
export interface HintDesk {
  readonly sheet: Sheet;
  readonly aids: ReadingAids;
}

/** What can be typed for a question, each with what it stands for; what stands there is marked. */
export function renderHint(ui: Ui, clerk: HintDesk, say: ClerkWords, asked: Asked): unknown {
  const { html } = ui;
  const { item, signed, list } = asked;
  const entry = clerk.sheet.session.entries.get(item.id);
  const chosen = chosenCodes(
    entry,
    signed.map(({ option }) => option),
  );
  const parts: unknown[] = signed.map(({ option, sign }) =>
    renderSign(ui, sign, ui.text(option.label), chosen.includes(option.code)),
  );
  for (const [reason, sign] of offeredReasons(asked))
    parts.push(
      renderSign(
        ui,
        sign,
        html`<span lang=${ui.wordsLanguage}>${ui.words[reason]}</span>`,
        givenMissing(entry) === reason,
      ),
    );
  if ("suffix" in item && item.suffix) parts.unshift(html`<span>${ui.text(item.suffix)}</span>`);
  const how = typedTypes[item.type].how(say, item as never, signed);
  const found = list ? renderFound(ui, clerk, asked, entry) : [];
  return renderParts(ui, [...(how ? [html`<span lang=${say.language}>${how}</span>`] : []), ...parts, ...found]);
}

/** What can be typed, with dots between. A dot stays with what it follows: no line begins with one. */
export const renderParts = ({ html }: Ui, parts: readonly unknown[]): unknown =>
  parts.map((part, at) => (at < parts.length - 1 ? html`<span class="dotted">${part} ·</span> ` : part));

/** A label that says nothing but the number is not said twice. */
export const renderSign = ({ html, nothing }: Ui, sign: string, label: unknown, on: boolean): unknown =>
  html`<span class=${on ? "sign on" : "sign"}><b>${sign}</b>${label === sign ? nothing : html` ${label}`}</span>`;

/** The entry of a long list that is meant, or those that could be. */
function renderFound(ui: Ui, clerk: HintDesk, { item, list = [] }: Asked, entry: Entry | undefined): unknown[] {
  const chosen = list.filter(({ code }) => code === entry);
  const typed = clerk.sheet.typed.get(item.id) ?? "";
  const found = typed.trim() ? search(list, typed, clerk.aids.plain).slice(0, MOST_FOUND) : [];
  return (chosen.length ? chosen : found).map(({ code, label }) =>
    renderSign(ui, code, ui.text(label), chosen.length > 0),
  );
}
