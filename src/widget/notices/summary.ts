import type { ItemProblem } from "../../answers/review.ts";
import { placesOf } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { domId } from "../view/item.ts";
import { momentText } from "../../schema/moment-text.ts";

/** What is wrong with an item, in the citizen's words. */
export function sayProblem(ui: Ui, { code, bound = 0 }: ItemProblem): { words: string; mild: boolean } {
  const shown = typeof bound === "string" ? momentText(bound, ui.wordsLanguage) : bound;
  return { words: ui.fill(ui.messages![code], { bound: shown }), mild: code === "blank" };
}

/** What to look at before going on: it takes the focus, and each line leads to its question. */
export function renderSummary(ui: Ui, session: Session, root: ParentNode): unknown {
  const { html, nothing, messages: words, fill } = ui;
  const { problems, remarks, survey } = session;
  if (!words || (!problems.size && !remarks.length)) return nothing;
  const entries = [...problems.values()];
  const blocking = entries.some(({ code }) => code !== "blank");
  const heading = blocking
    ? words.mend
    : entries.length
      ? fill(words.blankHeading, { count: entries.length })
      : words.checkHeading;
  const follow = (item: string) => (event: Event) => {
    event.preventDefault();
    goTo(root, item);
  };
  return html`<div
    class=${blocking ? "summary wrong" : "summary"}
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-heading"
  >
    <h3 id="summary-heading">${heading}</h3>
    ${remarks.map((id) => html`<p lang=${ui.language}>${ui.text(survey.checks?.find((check) => check.id === id)?.message)}</p>`)}
    ${
      entries.length
        ? html`<ul>
            ${entries.map(
              (problem) =>
                html`<li>
                  <a href="#${problem.item}" @click=${follow(problem.item)}
                    ><span lang=${ui.language}>${ui.text(placesOf(survey).get(problem.item)?.item.label)}</span></a
                  >${blocking ? html` ${ui.problem(problem.item)?.words}` : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${blocking ? nothing : html`<p class="help">${entries.length ? words.skipHint : words.checkHint}</p>`}
  </div>`;
}

function goTo(root: ParentNode, item: string): void {
  const field = root.querySelector(`[id="${domId("item", item)}"]`);
  const control =
    field?.querySelector<HTMLElement>(":checked") ??
    field?.querySelector<HTMLElement>("input, select, textarea, button");
  control?.focus();
}
