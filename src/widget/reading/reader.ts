import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Item, Language, Section } from "../../schema/index.ts";
import type { voiceFor } from "./voices.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import type { ItemReader, Ui } from "../view/ui.ts";
import { readAloudParts } from "./parts.ts";
import { type Sound, play, say } from "./sound.ts";

/** Only one thing is heard at a time, whatever surveys the page has. */
let heard: { reader: Reader; item: string; sound: Sound } | undefined;

/** It is handed over: a module that two chunks import becomes a file of its own, which every citizen would load. */
type VoiceFor = typeof voiceFor;

/** What reading aloud needs of the store. */
export interface ReadingStore {
  readonly phase: Phase;
  readonly session?: Session | undefined;
  readonly language: Language;
  refresh(): void;
}

/** Reads questions aloud: the survey's recording where there is one, else the device's voice. */
export class Reader implements ReactiveController, ItemReader {
  readonly #store: ReadingStore;
  readonly #voiceFor: VoiceFor;
  /** What is known of the device's voices while an update is drawn: it may be asked for each of 500 items. */
  readonly #voices = new Map<Language, ReturnType<VoiceFor>>();
  /** Items whose recording could not be played, and no voice is there. */
  readonly #silent = new Set<string>();
  #shown: readonly unknown[] = [];
  #connected = new AbortController();

  constructor(store: ReadingStore, host: ReactiveControllerHost, voiceFor: VoiceFor) {
    this.#store = store;
    this.#voiceFor = voiceFor;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    addEventListener("pagehide", () => this.#stop(), { signal: this.#connected.signal });
  }

  hostDisconnected(): void {
    this.#connected.abort();
    this.#stop();
  }

  /** Another step, language, survey or person, or another answer: what is heard may not be on the screen any more. */
  hostUpdate(): void {
    this.#voices.clear();
    const view = this.#view;
    const isAsked = this.#store.session?.asked.some((item) => this.#isHeard(item));
    const isSame = view.every((each, at) => each === this.#shown[at]);
    if (!isSame) this.#silent.clear();
    if (!isSame || !isAsked) this.#stop();
    this.#shown = view;
  }

  /** Changes when the button of an item has to look or to be called otherwise; empty when it has none. */
  stateOf(ui: Ui, item: Item): string {
    if (!item.audio?.[ui.language] && !this.#voiceOf(ui.plain(item.label).language)) return "";
    return this.#isHeard(item) ? "on" : this.#silent.has(item.id) ? "silent" : "off";
  }

  render(ui: Ui, item: Item, section: Section): unknown {
    const { html, nothing, messages: words, wordsLanguage } = ui;
    const state = this.stateOf(ui, item);
    if (!state || !words) return nothing;
    const [before, after] = (state === "on" ? words.stopReading : words.readAloud).split("{label}");
    const ours = (text: string | undefined) => (text ? html`<span lang=${wordsLanguage}>${text}</span>` : nothing);
    return html`<button
        class=${state === "on" ? "listen on" : "listen"}
        part="button listen"
        type="button"
        @click=${() => void this.#press(ui, item, section)}
      >
        ${
          state === "on"
            ? html`<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M7 7h10v10H7z" /></svg>`
            : html`<svg aria-hidden="true" viewBox="0 0 24 24">
                <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />
              </svg>`
        }
        <span class="hidden">${ours(before)}${ui.text(item.label)}${ours(after)}</span>
      </button>
      <span class="help" role="status" lang=${wordsLanguage}>${state === "silent" ? words.noSound : nothing}</span>`;
  }

  async #press(ui: Ui, item: Item, section: Section): Promise<void> {
    const wasHeard = this.#isHeard(item);
    if (heard) heard.reader.#stop();
    if (wasHeard) return;
    this.#silent.delete(item.id);
    const recording = item.audio?.[ui.language];
    if (recording && (await this.#hear(item, play(recording)))) return;
    const lines = readAloudParts(ui, item, section).flatMap((part) => {
      const voice = this.#voiceOf(part.language);
      return voice ? [{ ...part, voice }] : [];
    });
    const isHeard = lines.length && (await this.#hear(item, say(lines)));
    if (recording && !isHeard) this.#silent.add(item.id);
    this.#store.refresh();
  }

  async #hear({ id: item }: Item, sound: Sound): Promise<boolean> {
    const mine = (heard = { reader: this, item, sound });
    this.#store.refresh();
    const wasHeard = await sound.ended;
    if (heard === mine) heard = undefined;
    this.#store.refresh();
    return wasHeard;
  }

  #stop(): void {
    if (heard?.reader !== this) return;
    const { sound } = heard;
    heard = undefined;
    sound.stop();
    this.#store.refresh();
  }

  #voiceOf(language: Language): ReturnType<VoiceFor> {
    if (!this.#voices.has(language)) this.#voices.set(language, this.#voiceFor(language));
    return this.#voices.get(language);
  }

  #isHeard({ id }: Item): boolean {
    return heard?.reader === this && heard.item === id;
  }

  /** What the screen shows. Of a survey that is none, the names may be anything. */
  get #view(): readonly unknown[] {
    const { session, language, phase } = this.#store;
    return [phase.is, language, session?.survey.id, session?.stepId];
  }
}
