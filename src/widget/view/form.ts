import { isBrief } from "../../answers/is-brief.ts";
import { isQuestion } from "../../schema/index.ts";
import type { Steps } from "../steps/steps.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "./ui.ts";
import { renderStep } from "./step.ts";

/** What the later chunks add to the form, as far as they are there. */
export interface FormExtras {
  languages?: unknown;
  /** The head of any step but the first, around what changes the language. */
  head?: ((languages: unknown) => unknown) | undefined;
  notices?: unknown;
  /** Shows what of title and introduction is cut short. */
  more?: unknown;
  /** That answers are kept on the device. */
  kept?: unknown;
  summary?: unknown;
  /** The way to the survey for phones. */
  code?: unknown;
  /** Such as " · about 2 minutes left". */
  timeLeft?: string;
}

/** The survey while it is answered: one step, how far it is, and the way on. */
export function renderForm(ui: Ui, session: Session, { stuck, next, back }: Steps, extras: FormExtras = {}): unknown {
  const { html, nothing, words, survey } = ui;
  const { position, steps } = session;
  const step = steps[position];
  const brief = isBrief(survey) ? `brief${session.startedAt ? " answered" : ""}` : "";
  // What changes the language comes with the rooms; its place is kept.
  const languages =
    survey.languages.length > 1 ? html`<div class="languages" part="languages">${extras.languages}</div>` : nothing;
  return html`<div class=${brief}>
    ${
      extras.head?.(languages) ??
      html`${languages}
        <header part="header" lang=${ui.language}>
          ${survey.organisation ? html`<p class="organisation" part="organisation">${ui.text(survey.organisation)}</p>` : nothing}
          <h2 part="title">${ui.text(survey.title)}</h2>
          ${survey.intro ? html`<p class="intro" part="intro">${ui.text(survey.intro)}</p>` : nothing} ${extras.more}
        </header>`
    }
    ${extras.notices}
    <div class="step" id="step" tabindex="-1" role="group" aria-labelledby="progress section">
      ${renderProgress(ui, session, extras.timeLeft)} ${extras.summary}
      <div lang=${ui.language}>${step ? renderStep(ui, step) : nothing}</div>
    </div>
    <p class="problem" role="alert">${stuck ? words.stuck : nothing}</p>
    <div class="buttons" part="buttons">
      <button class="primary" part="button primary" type="button" id="next" @click=${next}>
        ${position < steps.length - 1 ? words.next : words.send}
      </button>
      ${position ? html`<button part="button" type="button" @click=${back}>${words.back}</button>` : nothing}
    </div>
    ${extras.kept} ${extras.code}
  </div>`;
}

function renderProgress(
  { html, words, fill }: Ui,
  { asked, entries, steps, position }: Session,
  timeLeft: string | undefined,
): unknown {
  const questions = asked.filter(isQuestion);
  const answered = questions.filter(({ id }) => entries.has(id)).length;
  const where = { step: position + 1, steps: steps.length, answered, questions: questions.length };
  // A label, since it names the step: a span has no place in Chromium's tree, and Orca says in front of a name what of its labels has one.
  const template = steps.length < 2 ? words.answered : steps.length < questions.length ? words.step : words.card;
  return html`<p class="progress" part="progress">
    <label id="progress">${fill(template, where)}</label>${timeLeft}
    <progress aria-hidden="true" max=${questions.length} value=${answered}></progress>
  </p>`;
}
