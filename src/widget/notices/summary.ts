import type { ItemProblem } from "../../answers/review.ts";
import { summarised } from "../../answers/summarised.ts";
import { isQuestion, placesOf } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { domId } from "../view/item.ts";
import { momentText } from "../../schema/moment-text.ts";

/** What is wrong with an item, in the citizen's words. */
export function sayProblem(ui: Ui, { code, bound = 0 }: ItemProblem): { words: string; mild: boolean } {
  const shown = typeof bound === "string" ? momentText(bound, ui.wordsLanguage) : bound;
  return { words: ui.fill(ui.messages![code], { bound: shown }), mild: code === "blank" };
}

/** What to look at before going on: it takes the focus, and each line leads to its question. The only question of a step is in view already. */
export function renderSummary(ui: Ui, session: Session, root: ParentNode): unknown {
  const { html, nothing, messages: words, fill } = ui;
  const { problems, remarks, survey, steps, position } = session;
  if (!words || (!problems.size && !remarks.length)) return nothing;
  const { mustMend, named, more } = summarised(problems.values());
  const [first] = named;
  const isAlone = first && steps[position]!.parts.flatMap(({ items }) => items.filter(isQuestion)).length === 1;
  const heading = isAlone
    ? sayProblem(ui, first).words
    : mustMend
      ? words.mend
      : first
        ? fill(words.blankHeading, { count: problems.size })
        : words.checkHeading;
  const button = position < steps.length - 1 ? ui.words.next : ui.words.send;
  const follow = (item: string) => (event: Event) => {
    event.preventDefault();
    goTo(root, item);
  };
  const lines = (some: readonly ItemProblem[]): unknown =>
    html`<ul>
      ${some.map(
        (problem) =>
          html`<li>
            <a href="#${problem.item}" @click=${follow(problem.item)}
              ><span lang=${ui.language}>${ui.text(placesOf(survey).get(problem.item)?.item.label)}</span></a
            >${mustMend ? html` ${sayProblem(ui, problem).words}` : nothing}
          </li>`,
      )}
    </ul>`;
  return html`<div
    class="summary${mustMend ? " wrong" : ""}${isAlone ? " alone" : ""}"
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-heading"
    aria-describedby=${mustMend ? nothing : "summary-hint"}
  >
    <h3 id="summary-heading">${heading}</h3>
    ${remarks.map((id) => html`<p lang=${ui.language}>${ui.text(survey.checks?.find((check) => check.id === id)?.message)}</p>`)}
    ${
      mustMend
        ? nothing
        : html`<p class="help" id="summary-hint">${fill(first ? words.skipHint : words.checkHint, { button })}</p>`
    }
    ${first && !isAlone ? lines(named) : nothing}
    ${
      more.length
        ? html`<details>
            <summary>${fill(words.moreQuestions, { count: more.length })}</summary>
            ${lines(more)}
          </details>`
        : nothing
    }
  </div>`;
}

function goTo(root: ParentNode, item: string): void {
  const field = root.querySelector(`[id="${domId("item", item)}"]`);
  const control =
    field?.querySelector<HTMLElement>(":checked") ??
    field?.querySelector<HTMLElement>("input, select, textarea, button");
  control?.focus();
}
