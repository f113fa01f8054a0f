import type { FoundWords } from "../../schema/index.ts";

/** Words, and the voice that says them. */
export interface SpokenWords extends FoundWords {
  voice: SpeechSynthesisVoice;
}

/** Something that can be heard, until it ends or is stopped. Resolves to whether it was heard. */
export interface Sound {
  ended: Promise<boolean>;
  stop(): void;
}

/** Plays a recording. Nothing of it is fetched before. */
export function play(address: string): Sound {
  const audio = new Audio();
  const link = document.createElement("a");
  link.href = address;
  let stop!: () => void;
  const ended = new Promise<boolean>((done) => {
    // The survey may not have been checked yet.
    if (!/^https?:$/.test(link.protocol)) return done(false);
    const fail = (): void => done(false);
    audio.src = address;
    audio.addEventListener("ended", () => done(true));
    audio.addEventListener("error", fail);
    stop = () => {
      done(true);
      audio.pause();
      // Nothing more of it is fetched.
      audio.removeAttribute("src");
      audio.load();
    };
    audio.play().catch(fail);
  });
  return { ended, stop: () => stop?.() };
}

/** Says some lines, each with a pause after it. */
export function say(lines: readonly SpokenWords[]): Sound {
  const device = speechSynthesis;
  let stop!: () => void;
  const ended = new Promise<boolean>((done) => {
    const utterances = lines.map(({ words, language: lang, voice }) =>
      Object.assign(new SpeechSynthesisUtterance(words), { voice, lang }),
    );
    const fail = ({ error }: SpeechSynthesisErrorEvent): void => {
      done(false);
      // The rest would be heard all the same. What was cancelled has no rest, and another's words may be there by now.
      if (utterances.length && error !== "canceled" && error !== "interrupted") device.cancel();
    };
    for (const utterance of utterances) utterance.addEventListener("error", fail);
    utterances.at(-1)!.addEventListener("end", () => done(true));
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
  return { ended, stop };
}
