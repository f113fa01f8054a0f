import { log } from "../../ui/log.ts";
import type { ReactiveControllerHost } from "lit";
import type { Layout } from "../../answers/steps.ts";
import { type Survey, periodState } from "../../schema/index.ts";
import type * as Rooms from "../rooms.ts";
import type { CheckedElement } from "../check/check.ts";
import type { DraftingElement } from "../drafts/drafts.ts";
import { wantedLanguage } from "../../ui/language.ts";
import { Unavailable, httpUrl, tooLate } from "../../ui/source.ts";
import { SurveyErrorEvent, SurveyLoadEvent, SurveyStartEvent } from "../events.ts";
import { extraStyles, needsRareItems, loadRenderers } from "../items/load.ts";
import type { Clerk } from "../clerk/index.ts";
import type { Kiosk } from "../kiosk/index.ts";
import type { ItemReader } from "../view/ui.ts";
import { Session } from "../store/session.ts";
import type { Store } from "../store/store.ts";
import { isMissingFile, sayMissing } from "./missing-file.ts";
import { readSurvey } from "./source.ts";
import { type WordsHost, messagesFor, wordsFor } from "../words/load-words.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What loading needs of the element. */
export interface LoadingHost extends ReactiveControllerHost, DraftingElement, CheckedElement, WordsHost {
  renderRoot: ParentNode;
  readonly hasUpdated: boolean;
  src: string | undefined;
  survey: unknown;
  layout: Layout | undefined;
  qr: string | undefined;
  mode: string | undefined;
  /** Puts on the styles that there are by now. */
  restyle(): void;
  /** Draws what is to be drawn before it returns. */
  performUpdate(): void;
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

/** What brings a survey into the store, and the rooms that have come by now. */
export interface Loader {
  /** The rooms of the chunk that loads once the first questions are shown. */
  rooms?: typeof Rooms | undefined;
  delivery?: Rooms.Delivery | undefined;
  /** Reads questions aloud, where the device or the survey can. */
  reader?: ItemReader | undefined;
  /** Looks after a shared device. */
  kiosk?: Kiosk | undefined;
  /** Takes in paper forms. */
  clerk?: Clerk | undefined;
  /** Resolves when all is drawn. */
  whole?: Promise<void> | undefined;
  load(): Promise<void>;
  fail(failure: Error): void;
  style(css?: string): void;
  tell(reason: SurveyErrorEvent["reason"], message: string): void;
  prepare(): Promise<typeof Rooms>;
  speak(): Promise<void>;
}

/** Brings a survey from its source into the store, with its words, its item kinds and the rooms that come later. */
export function createLoader(store: Store, host: LoadingHost): Loader {
  const loader: Loader = { load, fail, style, tell, prepare, speak };
  let loading: AbortController | undefined;
  /** It was not looked for a draft yet. */
  let unopened: Session | undefined;
  let worn = 0;
  let isOpen = false;
  let drawingFailed: Error | undefined;
  let isTold = false;
  return loader;

  async function load(): Promise<void> {
    loading?.abort();
    const { signal } = (loading = new AbortController());
    store.empty();
    drawingFailed = undefined;
    isOpen = false;
    isTold = false;
    // Words that cannot be loaded are asked for again when the survey opens.
    speak().catch(() => {});
    try {
      if (host.endpoint) httpUrl(host.endpoint, host);
      const reading = readSurvey(host, host, signal);
      const { survey, src } = host;
      const data = await Promise.race([reading, tooLate()]).catch(async () =>
        (await prepare()).readAgain(reading, host, survey === undefined ? src : undefined, signal),
      );
      if (signal.aborted) return;
      await open(data, signal);
    } catch (error) {
      if (!signal.aborted) await giveUp(error as Error, signal);
    }
  }

  /**
   * Shows the survey at once, because every published survey has been checked before, and every citizen waits. It is checked where
   * somebody is there to mend it. Data that cannot be shown is checked everywhere, to say why.
   */
  async function open(data: unknown, signal: AbortSignal): Promise<void> {
    const failure = await show(data as Survey, signal).catch((error: Error) => error);
    if (signal.aborted) return;
    if (failure) store.empty();
    unopened = store.session;
    await diagnose(failure, data, signal);
    isOpen = true;
  }

  /** Finds out whether the survey is at fault, and tells it. Otherwise throws what has failed. */
  async function diagnose(failure: Error | undefined, data: unknown, signal: AbortSignal): Promise<void> {
    const rooms = await prepare().catch(() => {
      if (failure) throw failure;
    });
    await rooms?.check(store, loader, host, data, signal, failure);
  }

  /** Drawing failed. As long as there are questions, that is most likely the survey's fault, and Lit must not report it as ours. */
  function fail(failure: Error): void {
    if (!isOpen) drawingFailed = failure;
    else if (store.phase.is !== "answering") throw failure;
    else {
      store.set({ phase: { is: "loading" } });
      const { signal } = loading!;
      diagnose(failure, store.session!.survey, signal).catch((error: Error) => giveUp(error, signal));
    }
  }

  async function show(survey: Survey, signal: AbortSignal): Promise<undefined> {
    const session = new Session(survey);
    store.set({ session });
    const [, clerk] = await Promise.all([
      // What chance decides for each person. First, because this throws at once where there is no survey.
      (survey.sections.some(({ items }) => items.some((item) => "variants" in item || "order" in item))
        ? import("../drawn/draw.ts")
        : survey.rotation && import("../booklets/draw.ts")
      )?.then(({ draw }) => draw(session)),
      host.mode?.startsWith("entry") ? enter() : undefined,
      loadRenderers(survey, host.hasAttribute("compact")),
      speak(),
      host.hasAttribute("kiosk") && share(),
    ]);
    if (signal.aborted) return;
    // Only now it is known what the steps consist of.
    session.layout = host.layout ?? "steps";
    store.set({ isClerk: Boolean(clerk) });
    clerk?.open();
    // A form that was answered in time may be typed in later.
    const state = clerk ? "open" : periodState(survey.period, deviceTime());
    if (state !== "open") await prepare();
    else if (!clerk && (await takeOver(session))) store.set({ focusOn: "step" });
    if (signal.aborted) return;
    style();
    const { length } = session.steps[session.position]?.parts.flatMap(({ items }) => items) ?? [];
    store.set({
      // Nothing is painted in the background.
      most: document.hidden || length <= FIRST ? Infinity : FIRST,
      phase: { is: state === "open" ? "answering" : state },
    });
    await host.updateComplete;
    await (loader.whole = drawRest(length, signal));
    if (signal.aborted) return;
    if (drawingFailed) throw drawingFailed;
    host.dispatchEvent(new SurveyLoadEvent(survey));
    if (session.startedAt) host.dispatchEvent(new SurveyStartEvent(survey));
  }

  /** Draws what is not there yet, a piece at a time: in between, what is there can be answered. */
  async function drawRest(count: number, signal: AbortSignal): Promise<void> {
    // oxlint-disable-next-line no-unmodified-loop-condition -- Drawing may fail meanwhile.
    while (store.most < Infinity && !drawingFailed && !signal.aborted) {
      await painted();
      const most = store.most + PIECE;
      store.set({ most: most < count ? most : Infinity });
      host.performUpdate();
    }
  }

  /** What a person has put into the form in the tag goes on here. @returns whether they are still in it */
  async function takeOver(session: Session): Promise<boolean> {
    // Not by FormData: for a textarea it lays out the whole form, which is about to go.
    const fields = host.querySelectorAll<HTMLInputElement>(
      "form :checked, form :not([type=radio]):not([type=checkbox])",
    );
    const field = [...fields].find(({ name, value }) => /^(answer|place|missing|consent)\b/.test(name) && value);
    if (!field) return false;
    const { takeOver } = await import("../drafts/take-over.ts");
    return takeOver(session, field.closest("form")!);
  }

  /** The device is shared: loads what looks after it. Without that nothing is shown. */
  async function share(): Promise<void> {
    const { Kiosk, css } = await import("../kiosk/index.ts");
    extraStyles.add(css);
    loader.kiosk ??= new Kiosk(store, host, speak);
  }

  /** A clerk types in paper forms: loads what is needed for that, and for sending them. */
  async function enter(): Promise<Clerk> {
    const { Clerk, css } = await import("../clerk/index.ts");
    await prepare();
    extraStyles.add(css);
    return (loader.clerk ??= new Clerk(store, loader, host));
  }

  /** Puts on the styles of what has been loaded so far. */
  function style(more?: string): void {
    if (more) extraStyles.add(more);
    if (worn === extraStyles.size) return;
    worn = extraStyles.size;
    host.restyle();
  }

  async function giveUp(failure: Error, signal: AbortSignal): Promise<void> {
    if (isMissingFile(failure)) await miss(failure);
    else tell("load", failure.message);
    // What is out of reach now, a chunk of ours too, is worth another try; everything else is for the webmaster to mend.
    let unavailable = failure instanceof Unavailable || failure instanceof TypeError;
    // What lies in the outbox goes on its way, with or without a survey.
    await prepare().catch(() => (unavailable = true));
    // A page that was told may have put another survey in its place.
    if (signal.aborted) return;
    store.set({ phase: unavailable ? { is: "unavailable" } : { is: "invalid", reasons: [failure.message] } });
    speak().catch(() => {});
  }

  /** Tells the webmaster what there is to mend. */
  function tell(reason: SurveyErrorEvent["reason"], message: string): void {
    log("satisfaction-survey", message, "error");
    host.dispatchEvent(new SurveyErrorEvent(reason, message));
  }

  /** A file of ours did not come. Where one does not, others do not come either, so it is told once. */
  async function miss(error: Error): Promise<void> {
    if (isTold) return;
    isTold = true;
    tell("load", await sayMissing(error));
  }

  async function prepare(): Promise<typeof Rooms> {
    // Asked for together: whoever is done answering waits for one round trip.
    const words = messagesFor(store.spoken);
    words.catch(() => {});
    const rooms = (loader.rooms ??= await import("../rooms.ts").catch(async (error: Error) => {
      await miss(error);
      throw error;
    }));
    // A page may ask a tag for its outbox before the tag is in it. The rooms open when it is.
    if (!host.renderRoot) return rooms;
    style(rooms.css);
    loader.delivery ??= rooms.openRooms(store, host, speak);
    if (unopened) void loader.delivery.open(unopened);
    unopened = undefined;
    store.set({ messages: await words });
    rooms.speakInRooms(store, loader, host);
    return rooms;
  }

  /** Finds the words for the language that is wanted now. */
  async function speak(): Promise<void> {
    const { chosen } = store;
    if (chosen && chosen.instead !== wantedLanguage(host)) store.set({ chosen: undefined });
    const survey = store.session?.survey;
    const { language } = store;
    const { words } = host;
    // The page's language may be none of the survey's: until that is known, nobody asks for words in it.
    const page = survey || store.phase.is !== "loading" ? host : undefined;
    const spoken = await wordsFor(language, Boolean(survey && needsRareItems(survey)), page);
    // Another language, survey or file of words may have come meanwhile.
    if (language !== store.language || survey !== store.session?.survey || words !== host.words) return speak();
    const { failure } = spoken;
    if (failure && failure !== store.spoken.failure) tell("words", failure);
    store.set({ spoken, shown: survey && language });
    if (loader.rooms) await prepare();
  }
}
