/** The device's speech, which browsers on a test machine do not have: it takes its time, and tells what it says. */
export class Speech extends EventTarget {
  voices: SpeechSynthesisVoice[];
  readonly said: { text: string; lang: string; voice: string }[] = [];
  /** What the device cannot say; as browsers do, it goes on with what comes after. */
  unable: string | undefined;
  /** How long it takes over each thing, in milliseconds. */
  pace = 30;
  #queue: SpeechSynthesisUtterance[] = [];

  constructor(...voices: SpeechSynthesisVoice[]) {
    super();
    this.voices = voices;
    Object.defineProperty(globalThis, "speechSynthesis", { value: this, configurable: true });
    // Firefox and WebKit on a machine without speech may lack the class, too.
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
      value: Utterance,
      configurable: true,
      writable: true,
    });
  }

  getVoices = (): SpeechSynthesisVoice[] => this.voices;

  speak(utterance: SpeechSynthesisUtterance): void {
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#begin();
  }

  cancel(): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const utterance of queue) setTimeout(() => utterance.dispatchEvent(failure("canceled")));
  }

  /** As the browser's own: whether something is said or waits for that. */
  get speaking(): boolean {
    return this.#queue.length > 0;
  }

  /** The device has found its voices. */
  find(...voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event("voiceschanged"));
  }

  #begin(): void {
    const [utterance] = this.#queue;
    if (!utterance) return;
    const { text, lang, voice } = utterance;
    this.said.push({ text, lang, voice: voice?.name ?? "" });
    setTimeout(() => {
      if (this.#queue[0] !== utterance) return;
      this.#queue.shift();
      utterance.dispatchEvent(text === this.unable ? failure("synthesis-failed") : new Event("end"));
      this.#begin();
    }, this.pace);
  }
}

const failure = (error: SpeechSynthesisErrorCode): Event => Object.assign(new Event("error"), { error });

class Utterance extends EventTarget {
  lang = "";
  voice: SpeechSynthesisVoice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  default: false,
  lang,
  localService: true,
  name: lang,
  voiceURI: lang,
  ...more,
});

const before = ["speechSynthesis", "SpeechSynthesisUtterance"].map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
);

/** The device is again what it is. */
export function noSpeech(): void {
  for (const [name, descriptor] of before) {
    Reflect.deleteProperty(globalThis, name);
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  }
}

/** A sound of some seconds as WAV, every byte of it ASCII, so that any server of texts can serve it. */
export function wav(seconds: number): string {
  const rate = 8000;
  // Sizes whose bytes are all below 128.
  const size = Math.ceil((seconds * rate) / 16_384) * 16_384 + 8000;
  const bytes = (value: number, length: number) =>
    String.fromCharCode(...Array.from({ length }, (_, at) => (value >> (8 * at)) & 255));
  const format = bytes(16, 4) + bytes(1, 2) + bytes(1, 2) + bytes(rate, 4) + bytes(rate, 4) + bytes(1, 2) + bytes(8, 2);
  return `RIFF${bytes(size + 36, 4)}WAVEfmt ${format}data${bytes(size, 4)}${"\u007F".repeat(size)}`;
}

/** The device has these voices. */
export const speechOf = (...voices: SpeechSynthesisVoice[]): Speech => new Speech(...voices);
