import type { Language } from "../../schema/index.ts";

/** The device's speech; WebKit builds without it, and old browsers, have none. */
export const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/**
 * A voice of the device for a language: one for this very language before one for its relatives. Other voices are somebody's server,
 * and would tell a third party what is read.
 */
export function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const voices = (speech()?.getVoices() ?? []).filter(({ localService }) => localService);
  const [wanted, main] = [language.toLowerCase(), mainOf(language)];
  return voices.find((voice) => tagOf(voice) === wanted) ?? voices.find((voice) => mainOf(tagOf(voice)) === main);
}

/** Android writes `vi_VN`. */
const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.replace("_", "-").toLowerCase();

const mainOf = (language: Language): string => language.toLowerCase().split("-")[0]!;
