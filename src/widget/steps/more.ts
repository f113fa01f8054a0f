import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";

/** The element. */
export interface MoreHost {
  renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
}

/** As in `styles/phone.ts`. */
const SHORT = "(max-height: 36em) and (max-width: 60em)";

/** Fewer pixels are no line that is cut off, but letters that reach beyond their line. */
const SLACK = 6;

/**
 * A button for what of title and introduction a short screen cuts, so that the first question is in view. Screen readers have all of it anyway.
 */
export function renderMore(ui: Ui, { position }: Session, { renderRoot, updateComplete }: MoreHost): unknown {
  const { html, messages: words } = ui;
  if (position || !words || !matchMedia(SHORT).matches) return undefined;
  const found = ui.local("head", () => ({ isCut: false }));
  const texts = (): Element[] => [...renderRoot.querySelectorAll("header > h2, header > .intro")];
  void measure();
  if (!found.isCut) return undefined;
  const press = (): void => {
    for (const text of texts()) text.classList.add("whole");
    ui.refresh();
  };
  return html`<button class="plain more" part="button" type="button" lang=${ui.wordsLanguage} @click=${press}>
    <span>${words.more}</span>
  </button>`;

  async function measure(): Promise<void> {
    await updateComplete;
    // What is left to screen readers alone is a pixel high.
    const isCut = texts().some(
      ({ scrollHeight, clientHeight }) => clientHeight > SLACK && scrollHeight > clientHeight + SLACK,
    );
    if (isCut !== found.isCut) ui.refresh();
    found.isCut = isCut;
  }
}

export const css = `
  .more {
    display: none;
  }
  @media ${SHORT} {
    header {
      position: relative;
    }
    header > .whole {
      display: block;
    }
    /* Over the end of the last line, so that nothing moves when it comes. */
    .plain.more {
      display: flex;
      align-items: end;
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: 0;
      padding: 0;
      border: 0;
    }
    .more span {
      padding-inline-start: 1.5em;
      background: linear-gradient(to left, var(--behind, var(--page)) 75%, transparent);
    }
    .languages {
      z-index: 1;
    }
    .languages select {
      max-width: 6em;
      padding-inline: 0.2em;
    }
  }
`;
