import { log } from "../../ui/log.ts";
import type { LitElement } from "lit";
import type { Layout } from "../../answers/steps.ts";
import type { MessageWords } from "../../locales/parts/messages/type.ts";
import { type Language, type Survey, matchLanguage, periodState } from "../../schema/index.ts";
import type * as Later from "../rooms.ts";
import type { CheckedElement } from "../check/check.ts";
import type { DraftingElement } from "../drafts/drafts.ts";
import type { Outcome, Phase } from "../store/phase.ts";
import { adoptStyles } from "../../ui/adopt-styles.ts";
import { statedLanguage, wantedLanguage } from "../../ui/language.ts";
import { Unavailable, httpUrl, tooLate } from "../../ui/source.ts";
import { SurveyErrorEvent, SurveyLanguageEvent, SurveyLoadEvent, SurveyStartEvent } from "../events.ts";
import { extraStyles, hasRare, loadRenderers } from "../items/load.ts";
import type { Clerk } from "../clerk/index.ts";
import type { Kiosk } from "../kiosk/index.ts";
import type { Code } from "../qr/index.ts";
import type { Reader } from "../reading/index.ts";
import { Session } from "../store/session.ts";
import { isMissingFile, sayMissing } from "./missing-file.ts";
import { readSurvey } from "./source.ts";
import { css } from "../styles.ts";
import { type WidgetWords, type WordsHost, firstWords, messagesFor, wordsFor } from "../words/words.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What opening needs of the element. */
export interface OpeningHost extends LitElement, DraftingElement, CheckedElement, WordsHost {
  src: string | undefined;
  survey: unknown;
  layout: Layout | undefined;
  qr: string | undefined;
  mode: string | undefined;
  /** Draws what is to be drawn before it returns. */
  drawNow(): void;
}

/** So many items are drawn before what is there is painted: at first what a phone shows, then more at a time. */
const FIRST = 4;
const PIECE = 6;

/** Waits until what was drawn is on the screen. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame?.(() => setTimeout(done));
    setTimeout(done, 100);
  });

/** Brings a survey from its source to the screen, with its words, its item kinds and the chunks that come later. */
export class Opening {
  phase: Phase = { is: "loading" };
  spoken: WidgetWords = firstWords;
  session: Session | undefined;
  /** The chunk that loads once the first questions are shown, and its words. */
  later: typeof Later | undefined;
  afterWords: MessageWords | undefined;
  keeper: Later.Keeper | undefined;
  /** Reads questions aloud, where the device or the survey can. */
  reader: Reader | undefined;
  /** Looks after a shared device. */
  kiosk: Kiosk | undefined;
  /** Draws the way to the survey for phones, where the tag asks for it. */
  code: Code | undefined;
  /** Takes in paper forms. */
  clerk: Clerk | undefined;
  #clerk: Clerk | undefined;
  /** The id of what takes the focus when it is next drawn. */
  focusOn: string | undefined;
  /** The language that a person chose here, as long as the page wants the one that it wanted then. */
  chosen: { language: Language; instead: Language } | undefined;
  /** Shown until now: whoever turns the page to a language that the survey lacks, as translators do, takes nobody's away. */
  shown: Language | undefined;
  /** Controls' own states, by item. */
  readonly locals = new Map<string, object>();

  /** The tag was not closed: what follows it in the page stands inside it. */
  hasSwallowed = false;

  readonly #host: OpeningHost;
  #loading: AbortController | undefined;
  /** It was not looked for a draft yet. */
  #unopened: Session | undefined;
  /** How many items are drawn at most: while the survey opens, a screenful first, so that nobody waits for all of 500. */
  most = Infinity;
  /** Resolves when all is drawn. */
  whole: Promise<void> | undefined;
  #worn = 0;
  #opened = false;
  #failure: Error | undefined;
  #isTold = false;

  constructor(host: OpeningHost) {
    this.#host = host;
  }

  /** The survey's language that is shown; the language wanted while there is no survey. */
  get language(): Language {
    const wanted = this.chosen?.language ?? wantedLanguage(this.#host);
    const languages = this.session?.survey.languages;
    return languages ? (matchLanguage(wanted, languages) ?? this.shown ?? languages[0]!) : wanted;
  }

  /** A person chooses a language. */
  choose(language: Language): void {
    this.chosen = { language, instead: wantedLanguage(this.#host) };
    void this.speak();
    this.#host.dispatchEvent(new SurveyLanguageEvent(language));
  }

  turn(phase: Phase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }

  /** There is something to say in place of the questions. */
  settle(outcome: Outcome): void {
    this.focusOn = "outcome";
    this.turn(outcome);
  }

  refresh(): void {
    this.#host.requestUpdate();
  }

  async load(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    this.turn({ is: "loading" });
    this.session = undefined;
    this.shown = undefined;
    this.#failure = undefined;
    this.#opened = false;
    this.#isTold = false;
    this.locals.clear();
    // Words that cannot be loaded are asked for again when the survey opens.
    this.speak().catch(() => {});
    try {
      if (this.#host.endpoint) httpUrl(this.#host.endpoint, this.#host);
      const reading = readSurvey(this.#host, this.#host, signal);
      const { survey, src } = this.#host;
      const data = await Promise.race([reading, tooLate()]).catch(async () =>
        (await this.prepare()).readAgain(reading, this.#host, survey === undefined ? src : undefined, signal),
      );
      if (signal.aborted) return;
      await this.#open(data, signal);
    } catch (error) {
      if (!signal.aborted) await this.#fail(error as Error);
    }
  }

  /**
   * Shows the survey at once, because every published survey has been checked before, and every citizen waits. It is checked where
   * somebody is there to mend it. Data that cannot be shown is checked everywhere, to say why.
   */
  async #open(data: unknown, signal: AbortSignal): Promise<void> {
    const failure = await this.#show(data as Survey, signal).then(
      () => undefined,
      (error: Error) => error,
    );
    if (signal.aborted) return;
    if (failure) {
      this.phase = { is: "loading" };
      this.session = undefined;
    }
    this.#unopened = this.session;
    await this.#diagnose(failure, data, signal);
    this.#opened = true;
  }

  /** Finds out whether the survey is at fault, and tells it. Otherwise throws what has failed. */
  async #diagnose(failure: Error | undefined, data: unknown, signal: AbortSignal): Promise<void> {
    const later = await this.prepare().catch(() => {
      if (failure) throw failure;
    });
    await later?.check(this, this.#host, data, signal, failure);
  }

  /** Drawing failed. As long as there are questions, that is most likely the survey's fault, and Lit must not report it as ours. */
  fail(failure: Error): void {
    if (!this.#opened) this.#failure = failure;
    else if (this.phase.is !== "answering") throw failure;
    else {
      this.turn({ is: "loading" });
      this.#diagnose(failure, this.session!.survey, this.#loading!.signal).catch((error: Error) => this.#fail(error));
    }
  }

  async #show(survey: Survey, signal: AbortSignal): Promise<void> {
    const session = new Session(survey);
    session.layout = this.#host.layout ?? "steps";
    this.session = session;
    const [clerk] = await Promise.all([
      this.#host.mode?.startsWith("entry") ? this.#enter() : undefined,
      loadRenderers(survey),
      this.speak(),
      this.#host.hasAttribute("kiosk") && this.#share(),
    ]);
    if (signal.aborted) return;
    this.clerk = clerk;
    clerk?.open();
    const state = periodState(survey.period, deviceTime());
    if (state !== "open") await this.prepare();
    else if (!clerk && (await this.#takeOver(session))) this.focusOn = "step";
    if (signal.aborted) return;
    this.style();
    // Nothing is painted in the background.
    this.most = document.hidden ? Infinity : FIRST;
    this.turn({ is: state === "open" ? "answering" : state });
    await this.#host.updateComplete;
    await (this.whole = this.#drawRest(session, signal));
    if (signal.aborted) return;
    if (this.#failure) throw this.#failure;
    this.#host.dispatchEvent(new SurveyLoadEvent(survey));
    if (session.startedAt) this.#host.dispatchEvent(new SurveyStartEvent(survey));
  }

  /** Draws what is not there yet, a piece at a time: in between, what is there can be answered. */
  async #drawRest(session: Session, signal: AbortSignal): Promise<void> {
    const items = session.steps[session.position]?.parts.flatMap((part) => part.items) ?? [];
    while (this.most < items.length && !this.#failure && !signal.aborted) {
      await painted();
      this.most += PIECE;
      this.refresh();
      this.#host.drawNow();
    }
    this.most = Infinity;
  }

  /** What a person has put into the form in the tag goes on here. @returns whether they are still in it */
  async #takeOver(session: Session): Promise<boolean> {
    // Not by FormData: for a textarea it lays out the whole form, which is about to go.
    const fields = this.#host.querySelectorAll<HTMLInputElement>(
      "form :checked, form :not([type=radio]):not([type=checkbox])",
    );
    const field = [...fields].find(({ name, value }) => /^(answer|place|missing|consent)\b/.test(name) && value);
    if (!field) return false;
    const { takeOver } = await import("../drafts/take-over.ts");
    return takeOver(session, field.closest("form")!);
  }

  /** The device is shared: loads what looks after it. Without that nothing is shown. */
  async #share(): Promise<void> {
    const { Kiosk, css } = await import("../kiosk/index.ts");
    extraStyles.add(css);
    this.kiosk ??= new Kiosk(this, this.#host);
  }

  /** A clerk types in paper forms: loads what is needed for that, and for sending them. */
  async #enter(): Promise<Clerk> {
    const { Clerk, css } = await import("../clerk/index.ts");
    await this.prepare();
    extraStyles.add(css);
    return (this.#clerk ??= new Clerk(this, this.#host));
  }

  /** Puts on the styles of what has been loaded so far. */
  style(more?: string): void {
    if (more) extraStyles.add(more);
    const root = this.#host.renderRoot as ShadowRoot;
    // Another document takes off what was put on in this one.
    if (this.#worn === extraStyles.size && root.adoptedStyleSheets?.length) return;
    this.#worn = extraStyles.size;
    adoptStyles(root, [css, ...extraStyles]);
  }

  async #fail(failure: Error): Promise<void> {
    if (isMissingFile(failure)) await this.#miss(failure);
    else this.tell("load", failure.message);
    // What is out of reach now, a chunk of ours too, is worth another try; everything else is for the webmaster to mend.
    let unavailable = failure instanceof Unavailable || failure instanceof TypeError;
    // What lies in the outbox goes on its way, with or without a survey.
    await this.prepare().catch(() => (unavailable = true));
    this.turn(unavailable ? { is: "unavailable" } : { is: "invalid", reasons: [failure.message] });
    this.speak().catch(() => {});
  }

  /** Tells the webmaster what there is to mend. */
  tell(reason: SurveyErrorEvent["reason"], message: string): void {
    log("satisfaction-survey", message, "error");
    this.#host.dispatchEvent(new SurveyErrorEvent(reason, message));
  }

  /** A file of ours did not come. Where one does not, others do not come either, so it is told once. */
  async #miss(error: Error): Promise<void> {
    const isTold = this.#isTold;
    this.#isTold = true;
    if (!isTold) this.tell("load", await sayMissing(error));
  }

  async prepare(): Promise<typeof Later> {
    // Asked for together: whoever is done answering waits for one round trip.
    const words = messagesFor(this.spoken);
    words.catch(() => {});
    const later = (this.later ??= await import("../rooms.ts").catch(async (error: Error) => {
      await this.#miss(error);
      throw error;
    }));
    this.style(later.css);
    this.keeper ??= new later.Keeper(this, this.#host);
    if (this.#unopened) void this.keeper.open(this.#unopened);
    this.#unopened = undefined;
    this.afterWords = await words;
    later.checkLanguage(this, statedLanguage(this.#host));
    later.offerReading(this, this.#host).catch(() => {});
    this.#host.requestUpdate();
    return later;
  }

  /** Finds the words for the language that is wanted now. */
  async speak(): Promise<void> {
    if (this.chosen?.instead !== wantedLanguage(this.#host)) this.chosen = undefined;
    const survey = this.session?.survey;
    const { language } = this;
    const { words } = this.#host;
    // The page's language may be none of the survey's: until that is known, nobody asks for words in it.
    const page = survey || this.phase.is !== "loading" ? this.#host : undefined;
    const spoken = await wordsFor(language, Boolean(survey && hasRare(survey)), page);
    // Another language, survey or file of words may have come meanwhile.
    if (language !== this.language || survey !== this.session?.survey || words !== this.#host.words)
      return this.speak();
    const { failure } = spoken;
    if (failure && failure !== this.spoken.failure) this.tell("words", failure);
    this.spoken = spoken;
    if (survey) this.shown = language;
    if (this.later) await this.prepare();
    this.#host.requestUpdate();
  }
}
