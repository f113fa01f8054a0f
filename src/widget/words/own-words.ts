import { vi as messages } from "../../locales/parts/messages/vi.ts";
import { gapsIn } from "../../locales/checks/gaps.ts";
import { vi as kiosk } from "../../locales/parts/kiosk/vi.ts";
import { vi as qr } from "../../locales/parts/qr/vi.ts";
import { vi as rareItems } from "../../locales/parts/rare-items/vi.ts";
import type { AnsweringWords } from "../../locales/parts/answering/type.ts";
import type { WordsFile } from "../../locales/words-file.ts";
import type { Language } from "../../schema/index.ts";

/**
 * A page's own words, if nothing of them is missing. It loads when a page has some.
 * @param answering in Vietnamese; the main file has them
 * @throws {Error} with all that is wrong and how to mend it, for the webmaster
 */
export function checkedWords(data: unknown, wanted: Language, answering: AnsweringWords): WordsFile {
  const file = data as WordsFile | null;
  const faults = gapsIn(file, { answering, messages, kiosk, qr, rareItems }).map(
    ({ part, key, text }) => `$.${part}.${key}: There is no text. Translate “${text}”.`,
  );
  // As RFC 4647 looks languages up: “km” will do for “km-KH”.
  if (!`${wanted}-`.toLowerCase().startsWith(`${file?.language}-`.toLowerCase()))
    faults.unshift(`$.language: It is “${file?.language}”, not “${wanted}”.`);
  if (faults.length) throw new Error(faults.join("\n"));
  return file!;
}
