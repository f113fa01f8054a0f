import { LitElement, type PropertyValues, adoptStyles, html, nothing, unsafeCSS } from "lit";
import type { Layout } from "../answers/steps.ts";
import type { AfterWords } from "../locales/after/vi.ts";
import { type Entry, type Survey, matchLanguage, periodState, textIn } from "../schema/index.ts";
import type * as Later from "./after/index.ts";
import type { Outcome } from "./after/index.ts";
import {
  SurveyAnswerEvent,
  SurveyErrorEvent,
  SurveyLoadEvent,
  SurveySectionEvent,
  SurveyStartEvent,
} from "./events.ts";
import { entryFrom } from "./input.ts";
import { consentRenderer, extraStyles, hasRare, loadRenderers } from "./items/load.ts";
import { directionOf, wantedLanguage, watchLanguage } from "./language.ts";
import { Session } from "./session.ts";
import { Unavailable, httpUrl, readSurvey } from "./source.ts";
import { styles } from "./styles.ts";
import type { Ui } from "./ui.ts";
import { type FormExtras, renderForm } from "./view/form.ts";
import { domId } from "./view/item.ts";
import { type Spoken, vietnamese, wordsFor } from "./words.ts";

type Phase = { is: "loading" | "unavailable" | "answering" } | Outcome;

/**
 * A satisfaction survey in any page: shows the questions of a survey file and posts the answers to an endpoint.
 *
 * @summary One tag that puts a survey into a page and delivers every answer.
 * @tag satisfaction-survey
 *
 * @slot - Shown until the survey is, and instead of it when it cannot be: a plain form, or a link to the paper form.
 *   A `<script type="application/json">` in it may hold the survey itself.
 *
 * @fires {SurveyLoadEvent} survey-load - The survey is shown.
 * @fires {SurveyStartEvent} survey-start - A person gave the first answer.
 * @fires {SurveyAnswerEvent} survey-answer - A person answered an item or took an answer back.
 * @fires {SurveySectionEvent} survey-section - Another step is shown.
 * @fires {SurveySubmitEvent} survey-submit - A person asks to send. Cancel it to send the submission yourself.
 * @fires {SurveySentEvent} survey-sent - The endpoint has accepted the submission.
 * @fires {SurveyErrorEvent} survey-error - Something is in the way, for the webmaster to mend.
 *
 * @csspart root - Everything.
 * @csspart header - Organisation, title and introduction.
 * @csspart organisation - The agency that asks.
 * @csspart title - The survey's title.
 * @csspart intro - The words before the first question.
 * @csspart progress - How far the citizen has come.
 * @csspart section - One section.
 * @csspart section-title - Its heading.
 * @csspart stem - The words that its items complete.
 * @csspart table - Ratings that share a scale.
 * @csspart item - One question with its options.
 * @csspart label - The question.
 * @csspart note - An item that is words only.
 * @csspart help - The line under it.
 * @csspart problem - What is wrong with it.
 * @csspart option - One option.
 * @csspart control - A field to type in.
 * @csspart consent - The survey's consent.
 * @csspart summary - What to look at before going on.
 * @csspart buttons - The row of buttons.
 * @csspart button - A button.
 * @csspart primary - The button that leads on.
 * @csspart outcome - What there is to say in place of the questions. Each kind is a part too.
 * @csspart invalid - The outcome for a survey with errors.
 * @csspart early - The outcome before the survey opens.
 * @csspart closed - The outcome after it has closed.
 * @csspart sending - The outcome while the answers are sent.
 * @csspart received - The outcome once the endpoint has them.
 * @csspart refused - The outcome when the endpoint does not accept them.
 * @csspart nowhere - The outcome when the page names no endpoint.
 * @csspart failed - The outcome when the endpoint, or the survey, could not be reached.
 * @csspart receipt - The receipt code.
 *
 * @cssprop [--survey-accent=#0b5cad] - The colour of buttons and of what is chosen; white must be readable on it.
 * @cssprop [--survey-error=#c5221f] - The colour of what is wrong.
 * @cssprop [--survey-font=system-ui] - The typeface.
 * @cssprop [--survey-radius=0.5em] - How round the corners are.
 */
export class SatisfactionSurvey extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    endpoint: {},
    layout: {},
    channel: {},
    placement: {},
    lang: { reflect: true },
    survey: { attribute: false },
    phase: { state: true },
    spoken: { state: true },
  };

  /** Address of the survey file, http(s). */
  declare src: string | undefined;

  /** Address that takes the answers by `POST`, http(s). */
  declare endpoint: string | undefined;

  /**
   * How much is shown at a time: a section (`steps`), a question (`card`) or everything (`page`).
   * @default "steps"
   */
  declare layout: Layout | undefined;

  /**
   * How the survey reached the citizen, as the report counts it: `web`, `kiosk`, `qr`, `zalo`, `post`, `counter` …
   * @default "web"
   */
  declare channel: string | undefined;

  /** Where on the site the tag stands, such as `result-page`. */
  declare placement: string | undefined;

  /** The language to show, if the survey has it. Default: that of the closest ancestor with `lang`. May change while answering. */
  declare lang: string;

  /** The survey itself, instead of `src` or an inline script. */
  declare survey: unknown;

  declare private phase: Phase;
  declare private spoken: Spoken;
  private session: Session | undefined;
  private later: typeof Later | undefined;
  private afterWords: AfterWords | undefined;
  private loading: AbortController | undefined;
  /** What is needed to go on could not be loaded. */
  private stuck = false;
  private focusOn: string | undefined;
  private stopWatching: (() => void) | undefined;
  private readonly locals = new Map<string, object>();

  constructor() {
    super();
    this.phase = { is: "loading" };
    this.spoken = vietnamese;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = watchLanguage(this, () => void this.speak());
    // It may have been moved to where another language is spoken.
    if (this.hasUpdated) void this.speak();
    addEventListener("beforeunload", this.holdPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
    removeEventListener("beforeunload", this.holdPage);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has("src") || changed.has("survey")) void this.load();
    else if (changed.has("lang")) void this.speak();
    if (changed.has("layout") && this.session) this.session.layout = this.layout ?? "steps";
  }

  protected override updated(): void {
    const target = this.focusOn && this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.focusOn)}`);
    if (!target) return;
    this.focusOn = undefined;
    target.focus({ preventScroll: true });
    const top = target.id === "step" ? this : target;
    if (top.getBoundingClientRect().top < 0) top.scrollIntoView();
  }

  private async load(): Promise<void> {
    this.loading?.abort();
    const { signal } = (this.loading = new AbortController());
    this.phase = { is: "loading" };
    this.session = undefined;
    this.locals.clear();
    // Words that cannot be loaded are asked for again when the survey opens.
    this.speak().catch(() => {});
    try {
      if (this.endpoint) httpUrl(this.endpoint, this);
      const data = await readSurvey(this, this, signal);
      if (signal.aborted) return;
      await this.open(data, signal);
    } catch (error) {
      if (!signal.aborted) await this.fail(error as Error);
    }
  }

  /**
   * Shows the survey at once and checks it while the citizen reads, because every published survey has been checked
   * before, and every citizen waits. Data that cannot be shown is checked too, to say why.
   */
  private async open(data: unknown, signal: AbortSignal): Promise<void> {
    const failure = await this.show(data as Survey, signal).catch((error: Error) => error);
    if (signal.aborted) return;
    await this.prepare().catch(() => {});
    const invalid = await this.check(data, signal).catch(() => false);
    if (failure && !invalid) throw failure;
  }

  private async show(survey: Survey, signal: AbortSignal): Promise<void> {
    const session = new Session(survey);
    session.layout = this.layout ?? "steps";
    this.session = session;
    await Promise.all([loadRenderers(survey), this.speak()]);
    if (signal.aborted) return;
    const state = periodState(survey.period, this.now());
    if (state !== "open") await this.prepare();
    this.dress();
    this.phase = { is: state === "open" ? "answering" : state };
    await this.updateComplete;
    this.dispatchEvent(new SurveyLoadEvent(survey));
  }

  /** Puts on the styles of what has been loaded so far. */
  private dress(): void {
    adoptStyles(this.renderRoot as ShadowRoot, [styles, ...[...extraStyles].map((css) => unsafeCSS(css))]);
  }

  /** Tells the webmaster everything that is wrong with the survey. @returns whether it cannot be used */
  private async check(data: unknown, signal: AbortSignal): Promise<boolean> {
    const { check } = await import("./after/check.ts");
    const { faults, said } = await check(data, this.spoken.language);
    const reasons = said.filter(({ level }) => level === "error").map(({ line }) => line);
    if (signal.aborted) return true;
    for (const { level, line } of said) console[level === "error" ? "error" : "warn"](line);
    if (!reasons.length) return false;
    await this.prepare();
    this.phase = { is: "invalid", reasons };
    this.dispatchEvent(new SurveyErrorEvent("survey", reasons.join("\n"), faults));
    return true;
  }

  private async fail(error: Error): Promise<void> {
    console.error(`<satisfaction-survey>: ${error.message}`);
    this.dispatchEvent(new SurveyErrorEvent("load", error.message));
    // What is out of reach now, a chunk of ours too, is worth another try; everything else is for the webmaster to mend.
    const unavailable = error instanceof Unavailable || error instanceof TypeError;
    if (!unavailable) await this.prepare();
    this.phase = unavailable ? { is: "unavailable" } : { is: "invalid", reasons: [error.message] };
  }

  private async prepare(): Promise<typeof Later> {
    const later = (this.later ??= await import("./after/index.ts"));
    extraStyles.add(later.css);
    this.dress();
    this.afterWords = await later.loadAfterWords(this.spoken.language);
    this.requestUpdate();
    return later;
  }

  /** Finds the words for the language that is wanted now. */
  private async speak(): Promise<void> {
    const survey = this.session?.survey;
    const wanted = wantedLanguage(this);
    const language = survey ? languageOf(survey, wanted) : wanted;
    const spoken = await wordsFor(language, Boolean(survey && hasRare(survey)));
    // Another language or survey may have come meanwhile.
    if (wanted !== wantedLanguage(this) || survey !== this.session?.survey) return this.speak();
    this.spoken = spoken;
    if (this.later) await this.prepare();
    this.requestUpdate();
  }

  private now(): Date {
    return new Date();
  }

  private put(id: string, entry: Entry | undefined): void {
    const session = this.session!;
    session.put(id, entry);
    this.begin(session);
    this.dispatchEvent(new SurveyAnswerEvent(id, entry));
    this.requestUpdate();
  }

  private begin(session: Session): void {
    if (session.startedAt) return;
    session.startedAt = this.now();
    this.dispatchEvent(new SurveyStartEvent(session.survey));
  }

  private readonly onInput = ({ target }: Event): void => {
    const change = this.session && entryFrom(this.session.survey, this.session.entries, target as HTMLInputElement);
    if (change) this.put(change.id, change.entry);
  };

  private readonly agree = (agreed: boolean): void => {
    this.session!.agree(agreed, this.now());
    this.begin(this.session!);
    this.requestUpdate();
  };

  private readonly next = async (): Promise<void> => {
    const session = this.session!;
    const later = await this.prepare().catch(() => undefined);
    this.stuck = !later;
    if (!later) return this.requestUpdate();
    if (!later.mayLeave(session, this.now())) this.focusOn = "summary";
    else if (session.position < session.steps.length - 1) this.move(1);
    else return this.send();
    this.requestUpdate();
  };

  private move(by: 1 | -1): void {
    const session = this.session!;
    session.move(by);
    this.focusOn = "step";
    const { position, steps } = session;
    this.dispatchEvent(new SurveySectionEvent(steps[position]!.parts[0]!.section.id, position + 1, steps.length));
    this.requestUpdate();
  }

  private readonly goTo = (item: string): void => {
    const field = this.renderRoot.querySelector(`#${CSS.escape(domId("item", item))}`);
    const control =
      field?.querySelector<HTMLElement>(":checked") ??
      field?.querySelector<HTMLElement>("input, select, textarea, button");
    control?.focus();
  };

  private settle(outcome: Outcome): void {
    this.phase = outcome;
    this.focusOn = "outcome";
  }

  private readonly send = async (): Promise<void> => {
    const session = this.session!;
    const later = await this.prepare();
    // Of two quick presses the first one sends.
    if (this.phase.is === "sending") return;
    await later.send(this, session, languageOf(session.survey, wantedLanguage(this)), this.now(), (outcome) =>
      this.settle(outcome),
    );
  };

  /** Back to the answers after a refusal. */
  private readonly review = (): void => {
    this.phase = { is: "answering" };
    this.focusOn = "step";
  };

  /** Answers that exist nowhere else yet: the browser asks before the page goes away. */
  private readonly holdPage = (event: Event): void => {
    if (["sending", "failed", "refused"].includes(this.phase.is)) event.preventDefault();
  };

  private get ui(): Ui {
    const { session, spoken, afterWords } = this;
    // Before there is a session only its words are needed.
    const survey = session?.survey as Survey;
    const language = survey && languageOf(survey, wantedLanguage(this));
    return {
      html,
      nothing,
      survey,
      language,
      words: spoken.words,
      wordsLanguage: spoken.language,
      afterWords,
      rareWords: spoken.rare,
      text: (text) => (text === undefined ? "" : textIn(text, language)),
      entry: (id) => session!.entries.get(id),
      put: (id, entry) => this.put(id, entry),
      problem: (id) => {
        const problem = session!.problems.get(id);
        return problem && afterWords && this.later?.sayProblem(problem, afterWords, spoken.language);
      },
      local: (id, initial) => {
        if (!this.locals.has(id)) this.locals.set(id, initial());
        return this.locals.get(id) as ReturnType<typeof initial>;
      },
      refresh: () => this.requestUpdate(),
      now: () => this.now(),
    };
  }

  protected override render(): unknown {
    const { words, language } = this.spoken;
    return html`<div class="root" part="root" lang=${language} dir=${directionOf(language)} @input=${this.onInput}>
      ${this.renderPhase(words)}
    </div>`;
  }

  private renderPhase(words: Spoken["words"]): unknown {
    const { phase, session, later, ui } = this;
    switch (phase.is) {
      case "loading":
        return html`<slot></slot>
          <p class="loading" role="status">${words.loading}</p>`;
      case "unavailable":
        return html`<div class="outcome failed" part="outcome failed">
          <p role="status">${words.unavailable}</p>
          <slot></slot>
          <div class="buttons">
            <button part="button" type="button" @click=${() => void this.load()}>${words.tryAgain}</button>
          </div>
        </div>`;
      case "answering": {
        const extras: FormExtras = {
          summary: later?.renderSummary(ui, session!, this.goTo) ?? nothing,
          consent: consentRenderer()?.(ui, session!, this.agree) ?? nothing,
          timeLeft: later?.timeLeft(ui, session!) ?? "",
          stuck: this.stuck,
        };
        return renderForm(ui, session!, extras, {
          // The second half of a double click is no wish to leave the step that has just come.
          next: ({ detail }) => void (detail < 2 && this.next()),
          back: () => this.move(-1),
        });
      }
      default:
        return later!.renderOutcome(ui, phase, { again: () => void this.send(), review: this.review });
    }
  }
}

const languageOf = (survey: Survey, wanted: string): string =>
  matchLanguage(wanted, survey.languages) ?? survey.languages[0]!;

declare global {
  interface HTMLElementTagNameMap {
    "satisfaction-survey": SatisfactionSurvey;
  }
}
