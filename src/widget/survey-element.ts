import { type PropertyValues, html, nothing } from "lit";
import type { Layout } from "../answers/steps.ts";
import type { OutboxCount } from "../outbox/outbox.ts";
import { deviceTime } from "../ui/device-time.ts";
import { directionOf, wantedLanguage } from "../ui/language.ts";
import { PageElement } from "../ui/page-element.ts";
import { SurveyAnswerEvent, SurveyStartEvent } from "./events.ts";
import { keepFallbackRoom } from "./host-page/fallback-room.ts";
import { entryFrom } from "./items/entry-from.ts";
import { extraStyles } from "./items/load.ts";
import { createLoader } from "./loading/loader.ts";
import { css } from "./styles/index.ts";
import { createSteps } from "./steps/steps.ts";
import { createStore } from "./store/store.ts";
import { createUi } from "./view/create-ui.ts";
import { keepFocus } from "./view/keep-focus.ts";
import { renderPhase } from "./view/phase.ts";

/**
 * A satisfaction survey in any page: shows the questions of a survey file and posts the answers to an endpoint.
 *
 * @summary One tag that puts a survey into a page and delivers every answer.
 * @tag satisfaction-survey
 *
 * @slot - Shown until the survey is, and instead of it when it cannot be: a plain form, or a link to the paper form.
 *   A `<script type="application/json">` in it may hold the survey itself.
 *
 * @fires {SurveyLoadEvent} survey-load - The survey is shown, at first or anew.
 * @fires {SurveyStartEvent} survey-start - A person gave the first answer.
 * @fires {SurveyAnswerEvent} survey-answer - A person answered an item or took an answer back.
 * @fires {SurveySectionEvent} survey-section - Another step is shown.
 * @fires {SurveyLanguageEvent} survey-language - A person chose another of the survey's languages.
 * @fires {SurveySubmitEvent} survey-submit - A person asks to send. Cancel it to send the submission yourself.
 * @fires {SurveyQueuedEvent} survey-queued - The submission lies in the outbox and will be sent until the endpoint has it.
 * @fires {SurveySendEvent} survey-send - A submission is about to be sent, now or on a later visit; its request may be changed.
 * @fires {SurveySentEvent} survey-sent - The endpoint has accepted a submission, given now or on an earlier visit.
 * @fires {SurveyRefusedEvent} survey-refused - The endpoint did not accept a submission; it stays in the outbox.
 * @fires {SurveyErrorEvent} survey-error - Something is in the way, for the webmaster to mend.
 *
 * @attr {"on" | "off"} advance - Where one question is shown at a time (`layout="card"`, or at a counter), a choice by finger or mouse leads to the next one after a moment. `off`: only the button does.
 * @attr {boolean} compact - For a sidebar: less space around everything. With `layout="card"`, a long survey is as short there as one question.
 * @attr {string} funnel - Counts how far views of the survey come, without ids, and sends that once as the page goes: to this address, http(s). Alone: to `funnel` beside the endpoint.
 * @attr {string} return-to - Address, http(s), that the thank-you leads to: where people were going. `referrer`: the page that they came from, if it is of this site.
 * @attr {string} units - Address of the table of units (CSV), so that a clerk chooses the unit by name.
 *
 * @csspart root - Everything.
 * @csspart languages - What changes the language, where the survey has several.
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
 * @csspart listen - The button that reads a question aloud.
 * @csspart problem - What is wrong with it.
 * @csspart option - One option.
 * @csspart means - What the answer means, said back.
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
 * @csspart saved - The outcome while answers that lie on the device are sent.
 * @csspart waiting - The outcome while they could not be delivered; the answers lie on the device.
 * @csspart received - The outcome once the endpoint has them.
 * @csspart refused - The outcome when the endpoint does not accept them.
 * @csspart nowhere - The outcome when the page names no endpoint.
 * @csspart failed - The outcome when the survey could not be loaded; or the answers not delivered, and the browser keeps nothing.
 * @csspart receipt - The receipt code.
 * @csspart receipts - Receipt codes of earlier visits.
 * @csspart withdraw - The link to the page for withdrawing.
 * @csspart back - The link to where the person was going.
 * @csspart countdown - How long what was answered stays, on a shared device.
 * @csspart notice - What there is to know before answering.
 * @csspart qr - The QR code and the address in it.
 * @csspart restart - The button that deletes the answers and begins anew.
 *
 * @cssprop [--survey-accent=#0b5cad] - The colour of buttons and of what is chosen.
 * @cssprop [--survey-on-accent=#fff] - The colour of words on it.
 * @cssprop [--survey-background=Canvas] - The colour of the page behind it.
 * @cssprop [--survey-text=CanvasText] - The colour of words.
 * @cssprop [--survey-heading=CanvasText] - The colour of titles.
 * @cssprop [--survey-error=#c5221f] - The colour of what is wrong.
 * @cssprop [--survey-font=system-ui] - The typeface; `from(page)` for the page's own.
 * @cssprop [--survey-radius=0.5em] - How round the corners are.
 */
export class SatisfactionSurvey extends PageElement {
  static override properties = {
    src: {},
    endpoint: {},
    layout: {},
    channel: {},
    placement: {},
    draft: {},
    check: {},
    kiosk: { reflect: true },
    mode: {},
    lang: { reflect: true },
    words: {},
    qr: {},
    survey: { attribute: false },
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
   * How the survey reached the citizen, as the report counts it: `web`, `qr`, `zalo`, `post` … Without it, a link may say so: `?channel=zalo`.
   * @default "web"
   */
  declare channel: string | undefined;

  /** Where on the site the tag stands, such as `result-page`. Of several, a link may choose one: `?placement=hall`; else it is the first. */
  declare placement: string | undefined;

  /**
   * How many days unfinished answers are kept on the device, to go on with them later; `off` keeps none.
   * @default "7"
   */
  declare draft: string | undefined;

  /**
   * Whether mistakes in the survey are looked for and listed: `on`, or `off`. Without it, on `localhost` and where the page's address has `?survey-check`.
   */
  declare check: string | undefined;

  /**
   * For a shared device: larger, no drafts, and it begins anew after so many seconds without a touch. Alone: 60.
   */
  declare kiosk: string | undefined;

  /**
   * `entry`: a clerk types in paper forms that came back, one after another; `entry double`: each of them twice, to compare. With `invitations` behind it, the form's invitation code is asked for, too.
   */
  declare mode: string | undefined;

  /** The language to show, if the survey has it. Default: that of the closest ancestor with `lang`. May change while answering. */
  declare lang: string;

  /** Address, http(s), of the widget's own words in a language that it does not speak; `{lang}` in it stands for that. */
  declare words: string | undefined;

  /** Shows a QR code, for people who rather answer on a phone: of this address, http(s). Alone: of the page's own. */
  declare qr: string | undefined;

  /** The survey itself, instead of `src` or an inline script. */
  declare survey: unknown;

  private readonly store = createStore(() => wantedLanguage(this), deviceTime);
  private readonly loader = createLoader(this.store, this);
  private readonly steps = createSteps(this.store, this.loader, this, keepFocus(this.store, this));
  private readonly measureFallback = keepFallbackRoom(this.store, this);

  constructor() {
    super();
    this.store.subscribe((happening) => {
      this.requestUpdate();
      if (happening?.is === "started") this.dispatchEvent(new SurveyStartEvent(this.store.session!.survey));
      if (happening?.is === "answered") this.dispatchEvent(new SurveyAnswerEvent(happening.id, happening.entry));
    });
  }

  protected override get styles(): readonly string[] {
    return [css, ...extraStyles];
  }

  protected override speak(): Promise<void> {
    return this.loader.speak();
  }

  protected override createRenderRoot(): ShadowRoot {
    // As the fallback stands: once it is in a slot, measuring lays it out again.
    this.measureFallback();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ["src", "survey", "kiosk", "mode"].some((name) => changed.has(name)))
      void this.loader.load();
    else if (changed.has("lang") || changed.has("words")) void this.speak();
    const { session } = this.store;
    if (changed.has("layout") && session) session.layout = this.layout ?? "steps";
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.loader.whole;
    return isDone;
  }

  /** @internal */
  override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // Where nothing can be drawn, what stands in the tag is shown.
      if (!this.hasUpdated) this.renderRoot.append(document.createElement("slot"));
      this.loader.fail(error as Error);
    }
  }

  private onInput({ target }: Event): void {
    const { session } = this.store;
    const change = session && entryFrom(session.survey, session.entries, target as HTMLInputElement);
    if (change) this.store.answer(change.id, change.entry);
  }

  private onKey(event: KeyboardEvent): void {
    this.loader.rooms?.pressKey(event, this.store);
  }

  /** What this browser still has to deliver, of every survey of this site. */
  get outbox(): { count(): Promise<OutboxCount>; flush(): Promise<void> } {
    return {
      count: async () => (await this.loader.prepare()).outbox().count(),
      flush: async () => (await this.loader.prepare()).outbox().flush("person"),
    };
  }

  protected override render(): unknown {
    const { store, loader } = this;
    const { language } = store.spoken;
    const ui = createUi(store, loader);
    return html`<div
        class="root"
        part="root"
        lang=${language}
        dir=${directionOf(store.session ? store.language : language)}
        @input=${this.onInput}
        @keydown=${this.onKey}
      >
        ${renderPhase(ui, store, loader, this.steps, this)}${loader.kiosk?.render(ui)}
      </div>
      ${store.hasSwallowed ? html`<slot></slot>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "satisfaction-survey": SatisfactionSurvey;
  }
}
