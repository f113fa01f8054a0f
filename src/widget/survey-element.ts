import { LitElement, type PropertyValues, html, nothing } from "lit";
import type { Layout } from "../answers/steps.ts";
import type { OutboxCount } from "../outbox/outbox.ts";
import { adoptStyles } from "../ui/adopt-styles.ts";
import { guard } from "../ui/guard.ts";
import { directionOf, wantedLanguage, watchLanguage } from "../ui/language.ts";
import { OwnNodes } from "../ui/own-nodes.ts";
import { createUi } from "./view/create-ui.ts";
import { SurveyAnswerEvent, SurveyStartEvent } from "./events.ts";
import { entryFrom } from "./items/entry-from.ts";
import { consentRenderer } from "./items/load.ts";
import { createLoader } from "./loading/loader.ts";
import { createStore } from "./store/store.ts";
import { css } from "./styles.ts";
import type { Ui } from "./view/ui.ts";
import { type FormExtras, renderForm } from "./view/form.ts";
import { deviceTime } from "../ui/device-time.ts";

/** So long, in milliseconds, after something new is there, the second half of a double click is not meant for it. */
const DOUBLE = 1000;

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
export class SatisfactionSurvey extends LitElement {
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
   * `entry`: a clerk types in paper forms that came back, one after another; `entry double`: each of them twice, to compare.
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
  declare private nodes: OwnNodes | undefined;
  /** What is needed to go on could not be loaded. */
  declare private stuck: boolean | undefined;
  /** The button that leads on was pressed, and what is needed for that is being loaded. */
  declare private isLeaving: boolean | undefined;
  /** When the step, or what else has the focus, came to be shown, on the clock of the document's events. */
  private shownAt = -DOUBLE;
  declare private stopWatching: (() => void) | undefined;
  /** What had the focus before the last drawing. */
  declare private focused: Element | null | undefined;
  /** How much of the screen the fallback took, in pixels: what follows the tag stays out of view until somebody answers. */
  private room = 0;

  constructor() {
    super();
    this.store.subscribe((happening) => {
      this.requestUpdate();
      if (happening?.is === "started") this.dispatchEvent(new SurveyStartEvent(this.store.session!.survey));
      if (happening?.is === "answered") this.dispatchEvent(new SurveyAnswerEvent(happening.id, happening.entry));
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    // As the fallback stands: once it is in a slot, measuring lays it out again.
    this.measure();
    const root = this.attachShadow({ mode: "open" });
    adoptStyles(root, [css]);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    guard(this.renderRoot as ShadowRoot);
    this.stopWatching = watchLanguage(this, () => void this.loader.speak());
    // It may have been moved to another document, and to where another language is spoken.
    if (this.hasUpdated) {
      this.loader.style();
      this.shownAt = -DOUBLE;
      void this.loader.speak();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.focused = (this.renderRoot as ShadowRoot).activeElement;
    // A script in the head makes the element before its children are there.
    this.measure();
    if (!this.hasUpdated || ["src", "survey", "kiosk", "mode"].some((name) => changed.has(name)))
      void this.loader.load();
    else if (changed.has("lang") || changed.has("words")) void this.loader.speak();
    const { session } = this.store;
    if (changed.has("layout") && session) session.layout = this.layout ?? "steps";
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.loader.whole;
    return isDone;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const loading = this.nodes?.loading;
    return loading ? loading.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    (this.nodes ??= new OwnNodes(this.renderRoot)).draw(() => super.update(changed));
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // Where nothing can be drawn, what stands in the tag is shown.
      if (!this.hasUpdated) this.renderRoot.append(document.createElement("slot"));
      this.loader.fail(error as Error);
    }
  }

  protected override updated(): void {
    const { phase, session } = this.store;
    const root = this.renderRoot.querySelector<HTMLElement>(".root");
    if (root) root.style.minHeight = phase.is === "answering" && !session?.startedAt ? `${this.room}px` : "";
    this.moveFocus();
    // Whoever draws what takes its place has the first say.
    const { focused } = this;
    if (focused && !focused.isConnected) setTimeout(() => this.catchFocus());
  }

  /** What had the focus is gone, and nothing has taken it: a keyboard or a screen reader would begin at the top of the page. */
  private catchFocus(): void {
    if (document.activeElement !== document.body || !this.isConnected) return;
    const { focusOn, phase } = this.store;
    this.store.set({ focusOn: focusOn ?? (["answering", "loading"].includes(phase.is) ? "step" : "outcome") });
  }

  private moveFocus(): void {
    const { focusOn } = this.store;
    const target = focusOn && this.renderRoot.querySelector<HTMLElement>(`[id="${focusOn}"]`);
    if (!target) return;
    this.store.focused();
    this.shownAt = this.ownerDocument.createEvent("Event").timeStamp;
    // What has the focus already says its new words only when it gets it anew.
    target.blur();
    target.focus({ preventScroll: true });
    const top = target.id === "step" ? this : target;
    if (top.getBoundingClientRect().top < 0) top.scrollIntoView();
  }

  private measure(): void {
    // Measuring lays the page out, and a survey alone takes no room.
    if (this.room || !this.querySelector(":scope>:not(script)")) return;
    const { top, height } = this.getBoundingClientRect();
    this.room = Math.min(height, innerHeight - top);
  }

  private readonly onInput = ({ target }: Event): void => {
    const { session } = this.store;
    const change = session && entryFrom(session.survey, session.entries, target as HTMLInputElement);
    if (change) this.store.answer(change.id, change.entry);
  };

  private readonly onKey = (event: KeyboardEvent): void => this.loader.rooms?.pressKey(event, this.store);

  private readonly next = async (): Promise<void> => {
    // On a slow network people press again and again; each press would leave one more step, unseen.
    if (this.isLeaving) return;
    this.isLeaving = true;
    const session = this.store.session!;
    const { stepId, asked } = session;
    const rooms = await this.loader.prepare().catch(() => {});
    this.isLeaving = false;
    this.stuck = !rooms;
    // Meanwhile it may have become the next person's turn, or a draft may have come back with another step.
    if (rooms && session === this.store.session && session.stepId === stepId)
      this.stuck = await rooms.leave(this.store, this.loader, this, asked);
    this.requestUpdate();
  };

  private readonly back = async (): Promise<void> =>
    (this.loader.rooms ?? (await this.loader.prepare())).move(this.store, this, -1);

  /** What this browser still has to deliver, of every survey of this site. */
  get outbox(): { count(): Promise<OutboxCount>; flush(): Promise<void> } {
    return {
      count: async () => (await this.loader.prepare()).outbox().count(),
      flush: async () => (await this.loader.prepare()).outbox().flush("person"),
    };
  }

  /** @internal */
  drawNow(): void {
    this.performUpdate();
  }

  protected override render(): unknown {
    const { language } = this.store.spoken;
    const ui = createUi(this.store, this.loader);
    return html`<div
        class="root"
        part="root"
        lang=${language}
        dir=${directionOf(this.store.session ? this.store.language : language)}
        @input=${this.onInput}
        @keydown=${this.onKey}
      >
        ${this.renderPhase(ui)}${this.loader.kiosk?.render(ui)}
      </div>
      ${this.store.hasSwallowed ? html`<slot></slot>` : nothing}`;
  }

  private renderPhase(ui: Ui): unknown {
    const { words } = ui;
    const { store, loader } = this;
    const { phase, session, isClerk } = store;
    const { rooms, keeper, clerk } = loader;
    switch (phase.is) {
      case "loading":
        return html`<slot></slot>
          <p class="loading" role="status">${words.loading}</p>`;
      case "unavailable":
        return html`<div class="outcome failed" part="outcome failed">
          <p role="status">${words.unavailable}</p>
          <slot></slot>
          <div class="buttons">
            <button part="button" type="button" @click=${() => void loader.load()}>${words.tryAgain}</button>
          </div>
        </div>`;
      case "answering": {
        if (isClerk) return clerk!.render(ui);
        const extras: FormExtras = {
          ...rooms?.renderExtras(ui, store, loader, this),
          consent: consentRenderer()?.(ui, session!, store.agree),
          stuck: this.stuck,
        };
        return renderForm(ui, session!, extras, {
          // The second half of a double click is no wish to leave the step that has just come, and neither is a press
          // that a busy device hands out late: it was made before there was anything of that step to see. Later clicks are
          // presses of their own, though WebKit counts on from what else was clicked at that place.
          next: ({ detail, at }) => void (at! < this.shownAt + (detail > 1 ? DOUBLE : 0) || this.next()),
          back: () => void this.back().catch(() => {}),
          speak: loader.choose,
        });
      }
      default:
        return rooms!.renderOutcome(ui, phase, keeper!);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "satisfaction-survey": SatisfactionSurvey;
  }
}
