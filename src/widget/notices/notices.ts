import type { Ui } from "../view/ui.ts";

/** What notices tell of, and what can be done about it. */
export interface Noticed {
  /** Forms in the outbox. */
  readonly count: { waiting: number; refused: number };
  /** Whether a draft was found, with the questions whose answers did not fit; whether one lies here; and whether the browser keeps it. */
  readonly drafts: { restored: readonly string[] | undefined; saved: boolean; kept: boolean };
  /** Whether a person may save answers as a file. */
  readonly mayFile: boolean;
  tryNow(): Promise<void>;
  retry(): Promise<void>;
  file(): Promise<void>;
  /** Deletes the answers and begins anew. */
  restart(): Promise<void>;
}

/** What there is to know before answering: forms that still wait, answers filled in again, a browser that keeps nothing. */
export function renderNotices(ui: Ui, delivery: Noticed): unknown {
  const { html, nothing, messages: words, fill } = ui;
  const { count, drafts } = delivery;
  const { restored, kept } = drafts;
  if (!words) return nothing;
  const button = (label: string, act: () => void): unknown =>
    html`<button part="button" type="button" @click=${act}>${label}</button>`;
  const notice = (text: string, ...more: unknown[]): unknown =>
    html`<div class="notice" part="notice">
      <p>${text}</p>
      ${more}
    </div>`;
  return html`<div role="status">
    ${
      count.waiting
        ? notice(
            fill(words.stillWaiting, { count: count.waiting }),
            button(words.sendNow, () => void delivery.tryNow()),
          )
        : nothing
    }
    ${
      count.refused
        ? notice(
            fill(words.stillRefused, { count: count.refused }),
            button(words.sendAgain, () => void delivery.retry()),
            delivery.mayFile ? button(words.asFile, () => void delivery.file()) : nothing,
          )
        : nothing
    }
    ${restored ? notice(words.restored, renderRestart(ui, delivery)) : nothing}
    ${
      restored?.length
        ? notice(
            words.lost,
            html`<ul lang=${ui.language}>
              ${restored.map((label) => html`<li>${label}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${kept ? nothing : notice(words.notKept)}
  </div>`;
}

/** That answers are kept here, and the way to delete them. */
export function renderKept(ui: Ui, delivery: Noticed): unknown {
  const { saved, restored } = delivery.drafts;
  const { html, nothing, messages: words } = ui;
  return words && saved && !restored
    ? html`<div class="kept"><span class="help">${words.draftKept}</span> ${renderRestart(ui, delivery)}</div>`
    : nothing;
}

/** Deleting takes a second press, because nothing brings the answers back. */
function renderRestart(ui: Ui, delivery: Noticed): unknown {
  const words = ui.messages!;
  const asked = ui.local("restart", () => ({ once: false }));
  const press = (): void => {
    if (asked.once) return void delivery.restart();
    asked.once = true;
    ui.refresh();
  };
  return ui.html`<button class="plain" part="button restart" type="button" @click=${press}>${
    asked.once ? words.startAgainSure : words.startAgain
  }</button>`;
}
