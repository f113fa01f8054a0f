import { type Item, type Section, digestOf, isQuestion, otherId, placesOf } from "../../../schema/index.ts";
import { type PrintedSection, outlineOf } from "../../../schema/outline.ts";
import type { Ui } from "../../view/ui.ts";
import type { sayProblem } from "../../notices/summary.ts";
import { CONSENT, NUMBER, type Sheet } from "../sheet.ts";
import type { Difference } from "../twice.ts";
import { type ClerkWords, clerkWords } from "../words.ts";
import { type BatchDesk, renderBatch } from "./batch.ts";
import { type ComparingDesk, renderComparison } from "./compare.ts";
import { typedTypes } from "../typed-types.ts";
import { type HintDesk, renderHint } from "./hint.ts";
import { type Line, type TypingDesk, renderLine } from "./line.ts";
import { saySlip } from "./slip.ts";

/** What a clerk is at, and can do. */
export interface Desk extends BatchDesk, ComparingDesk, HintDesk, Omit<TypingDesk, "sheet"> {
  /** The same form as it was typed in before, where everything is typed twice. */
  readonly first: Sheet | undefined;
  readonly differences: readonly Difference[] | undefined;
  /** How many forms were entered, and how many of these are just being put on the device. */
  readonly entered: number;
  readonly underWay: number;
  /** When a form with this number was entered before. */
  readonly known: Date | undefined;
  /** Why the form was not taken. */
  readonly refusal: "closed" | "nowhere" | undefined;
  /** What was last said of how many there are. */
  readonly said: string;
  readonly lists: HintDesk["reader"]["lists"];
  readonly sayProblem: typeof sayProblem;
  /** Has the numbers read aloud once they rest. */
  tell(numbers: string): void;
  finish(): void;
}

/** What has become of the forms, and what can be done about it. */
export interface Tally {
  readonly count: { waiting: number; refused: number };
  readonly drafts: { readonly kept: boolean };
  readonly mayFile: boolean;
  retry(): Promise<void>;
  file(): Promise<void>;
}

/** Paper forms being typed in: what all have in common, how many there are, and the one at hand. */
export function renderEntry(ui: Ui, clerk: Desk, keeper: Tally): unknown {
  const { html, survey } = ui;
  const say = clerkWords(ui);
  const { id, version } = survey;
  return html`<div class="entry">
    <header part="header" lang=${ui.language}>
      <h2 part="title">${ui.text(survey.title)}</h2>
      <p class="help" lang=${say.language}>${say.fill(say.words.edition, { id, version, digest: digestOf(survey) })}</p>
    </header>
    ${renderBatch(ui, clerk, say)} ${renderTally(ui, clerk, say, keeper)}
    <div class="step" id="step" tabindex="-1" role="group" aria-labelledby="sheet">${renderSheet(ui, clerk, say)}</div>
  </div>`;
}

/** How many forms were entered, and what has become of them. It is read aloud when it rests. */
function renderTally(ui: Ui, clerk: Desk, { words, language, fill }: ClerkWords, keeper: Tally): unknown {
  const { html, nothing, messages } = ui;
  const { refused } = keeper.count;
  const waiting = Math.max(keeper.count.waiting, clerk.underWay);
  const entered = fill(words.entered, { n: clerk.entered });
  const numbers = `${entered} ${waiting ? fill(words.waiting, { n: waiting }) : words.noneWaiting}`;
  clerk.tell(numbers);
  const button = (label: string, act: () => void): unknown =>
    html`<button part="button" type="button" @click=${act}>${label}</button>`;
  return html`<p class="tally" lang=${language}>${numbers}</p>
    <p class="hidden" role="status" lang=${language}>${clerk.said}</p>
    ${
      refused && messages
        ? html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${ui.fill(messages.stillRefused, { count: refused })}</p>
            ${button(messages.sendAgain, () => void keeper.retry())}
            ${keeper.mayFile ? button(messages.asFile, () => void keeper.file()) : nothing}
          </div>`
        : nothing
    }
    ${
      keeper.drafts.kept || !messages
        ? nothing
        : html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${messages.notKept}</p>
          </div>`
    }`;
}

function renderSheet(ui: Ui, clerk: Desk, say: ClerkWords): unknown {
  const { html } = ui;
  const { words, fill } = say;
  const outline = outlineOf(ui.survey);
  const name = html`<h3 class="name" id="sheet" lang=${say.language}>
    ${fill(clerk.first ? words.formAgain : words.form, { n: clerk.entered + 1 })}
  </h3>`;
  if (clerk.differences)
    return html`${name}
    ${renderComparison(ui, clerk, say, clerk.differences, (id) => fieldLabel(ui, say, id, outline.numberOf))}`;
  return html`${name}
    <p class="help" lang=${say.language}>${clerk.first ? words.againHint : ""} ${words.keys}</p>
    <div lang=${say.language}>${renderNumber(ui, clerk, say)}</div>
    ${ui.survey.consent ? renderConsent(ui, clerk, say) : ui.nothing}
    ${outline.parts.map((part) => renderPart(ui, clerk, say, part, outline.numberOf))}
    <p class="problem" role="alert" lang=${say.language}>${whyNot(ui, clerk, say)}</p>
    <div class="buttons" part="buttons" lang=${say.language}>
      <button class="primary" part="button primary" type="button" id="next" @click=${() => clerk.finish()}>
        ${words.done}
      </button>
    </div>`;
}

/** Why the form stays here. */
function whyNot(ui: Ui, { refusal, sheet }: Desk, { words }: ClerkWords): string {
  if (refusal === "nowhere") return ui.messages?.noEndpoint ?? "";
  if (refusal === "closed") return words.closed;
  return sheet.isBlankMeant ? words.empty : "";
}

function renderNumber(ui: Ui, clerk: Desk, say: ClerkWords): unknown {
  const { words, language, fill } = say;
  const time = clerk.known?.toLocaleString([language, "vi"], { dateStyle: "short", timeStyle: "short" });
  return renderLine(ui, clerk, {
    id: NUMBER,
    label: words.number,
    hint: words.numberHint,
    look: "wide",
    problem: problemOf(ui, clerk, say, NUMBER),
    notice: time && fill(words.numberKnown, { time }),
  });
}

function renderConsent(ui: Ui, clerk: Desk, say: ClerkWords): unknown {
  const { html } = ui;
  const words = ui.spoken.rareItems;
  const agreed = clerk.sheet.session.consent?.agreed;
  const sign = (digit: string, words: string | undefined, on: boolean): unknown =>
    html`<span class=${on ? "sign on" : "sign"}><b>${digit}</b> <span lang=${ui.wordsLanguage}>${words}</span></span>`;
  return renderLine(ui, clerk, {
    id: CONSENT,
    label: html`<span lang=${ui.language}>${ui.text(ui.survey.consent!.text)}</span>`,
    hint: html`${sign("1", words?.agree, agreed === true)} · ${sign("2", words?.disagree, agreed === false)}`,
    look: "short",
    isNumeric: true,
    problem: problemOf(ui, clerk, say, CONSENT),
  });
}

function renderPart(
  ui: Ui,
  clerk: Desk,
  say: ClerkWords,
  { section, number, items }: PrintedSection,
  numberOf: (id: string) => number,
): unknown {
  const { html, nothing } = ui;
  const { id, title, stem } = section;
  return html`<section part="section" lang=${ui.language}>
    ${
      title || number
        ? html`<h3 part="section-title">${number ? `${number}. ` : nothing}${title ? ui.text(title) : nothing}</h3>`
        : nothing
    }
    ${stem ? html`<p class="stem" part="stem" id=${stemId(section)}>${ui.text(stem)}</p>` : nothing}
    ${items.map((item) => renderItem(ui, clerk, say, item, stem ? stemId({ id }) : undefined, numberOf))}
  </section>`;
}

const stemId = ({ id }: Pick<Section, "id">): string => `stem:${id}`;

function renderItem(
  ui: Ui,
  clerk: Desk,
  say: ClerkWords,
  item: Item,
  stem: string | undefined,
  numberOf: (id: string) => number,
): unknown {
  const { html, nothing } = ui;
  if (!isQuestion(item)) return html`<p class="help" part="note">${ui.text(item.label)}</p>`;
  const { sheet } = clerk;
  const isAsked = sheet.session.asked.includes(item);
  const asked = sheet.askedOf(item, clerk.lists);
  const line: Line = {
    id: item.id,
    number: numberOf(item.id),
    label: ui.text(item.label),
    hint: renderHint(ui, clerk, say, asked),
    look: typedTypes[item.type].look(item as never, asked.signed.length > 0),
    isNumeric: typedTypes[item.type].isNumeric,
    problem: isAsked ? problemOf(ui, clerk, say, item.id) : undefined,
    notAsked: isAsked ? undefined : say.words.notAsked,
    stem,
  };
  const other = otherId(item.id);
  return html`${renderLine(ui, clerk, line)}
  ${
    isAsked && sheet.opensOther(item.id)
      ? renderLine(ui, clerk, {
          id: other,
          label: fieldLabel(ui, say, other, numberOf),
          hint: nothing,
          look: "wide",
          problem: problemOf(ui, clerk, say, other),
        })
      : nothing
  }`;
}

/** What a field is called, where its question is not beside it. */
function fieldLabel(ui: Ui, { words, language }: ClerkWords, id: string, numberOf: (id: string) => number): unknown {
  const { html } = ui;
  if (id === NUMBER) return html`<span lang=${language}>${words.number}</span>`;
  if (id === CONSENT) return html`<span lang=${ui.language}>${ui.text(ui.survey.consent?.text)}</span>`;
  const item = placesOf(ui.survey).get(id)?.item;
  if (item) return html`<b>${numberOf(id)}.</b> <span lang=${ui.language}>${ui.text(item.label)}</span>`;
  const owner = id.slice(0, -otherId("").length);
  return html`<b>${numberOf(owner)}.</b> <span lang=${ui.wordsLanguage}>${ui.words.otherText}</span>`;
}

function problemOf(ui: Ui, clerk: Desk, say: ClerkWords, id: string): string | undefined {
  const slip = clerk.sheet.slips.get(id);
  return slip && saySlip(ui, say, slip, clerk.sayProblem);
}
