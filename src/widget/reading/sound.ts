import type { Words } from "../../schema/index.ts";
import { speech, voiceFor } from "../after/voices.ts";

/** Something that can be heard, until it ends or is stopped. Resolves to whether it was heard. */
export interface Sound {
  ended: Promise<boolean>;
  stop(): void;
}

/** Plays a recording. Nothing of it is fetched before. */
export function play(address: string): Sound {
  const audio = new Audio(address);
  let stop!: () => void;
  const ended = new Promise<boolean>((done) => {
    audio.onended = () => done(true);
    audio.onerror = () => done(false);
    stop = () => {
      done(true);
      audio.pause();
    };
    audio.play().catch(() => done(false));
  });
  return { ended, stop };
}

/** Says some texts, each in its language and with a pause after it. What the device has no voice for is left out. */
export function say(parts: readonly Words[]): Sound {
  const device = speech()!;
  let stop!: () => void;
  const ended = new Promise<boolean>((done) => {
    const utterances = parts.flatMap(({ words, language }) => {
      const voice = voiceFor(language);
      return voice ? [Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang })] : [];
    });
    for (const utterance of utterances) utterance.onerror = () => done(false);
    const last = utterances.at(-1);
    if (!last) return done(false);
    last.onend = () => done(true);
    stop = () => {
      done(true);
      device.cancel();
      // Until here they are held: Chromium forgets an utterance that nobody holds, and with it its end.
      utterances.length = 0;
    };
    // What another page has left there would come first.
    device.cancel();
    for (const utterance of utterances) device.speak(utterance);
  });
  return { ended, stop: () => stop?.() };
}
