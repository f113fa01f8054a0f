import type { Option } from "../../schema/index.ts";
import { plainSigns } from "../number-text.ts";
import { chooseOne } from "../choose.ts";
import { type TypedAnswer, begun, nothing, read, wrong } from "./typed-answer.ts";
import type { Signed } from "./signs.ts";

/** One option by its sign, or by its whole code. A sign is at its end as soon as no other sign begins with it. */
export function readOne(signed: readonly Signed[], typed: string): TypedAnswer {
  const text = plainSigns(typed.trim());
  if (!text) return nothing;
  const bySign = signed.find(({ sign }) => sign === text);
  const isLonger = (other: string): boolean => other.length > text.length && fold(other).startsWith(fold(text));
  const longer = signed.some(({ sign, option }) => isLonger(sign) || (!bySign && isLonger(option.code)));
  const option = bySign?.option ?? byCode(signed, text);
  if (option) return read(chooseOne(option), !longer);
  return longer ? begun : wrong("no-option", text);
}

/** Several options: their signs one after another, or signs and codes with spaces between. */
export function readSeveral(signed: readonly Signed[], typed: string): TypedAnswer {
  const found = optionsIn(signed, typed);
  if (!Array.isArray(found)) return found;
  const slip = slipOf(found, signed) ?? togetherOf(found, signed, ({ exclusive, missing }) => exclusive || missing);
  if (slip) return slip;
  const [first] = found;
  if (first?.missing) return read({ missing: first.missing });
  return read(signed.flatMap(({ option }) => (found.includes(option) ? [option.code] : [])));
}

/** The same, in the order typed: first what is the most important. */
export function readRanked(signed: readonly Signed[], typed: string, most = signed.length): TypedAnswer {
  const found = optionsIn(signed, typed);
  if (!Array.isArray(found)) return found;
  const slip = slipOf(found, signed) ?? togetherOf(found, signed, ({ missing }) => missing);
  if (slip) return slip;
  const [first] = found;
  if (first?.missing) return read({ missing: first.missing });
  return found.length > most ? wrong("too-many", most) : read(found.map(({ code }) => code));
}

function optionsIn(signed: readonly Signed[], typed: string): Option[] | TypedAnswer {
  const words = plainSigns(typed)
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (!words.length) return nothing;
  const found: Option[] = [];
  for (const [at, word] of words.entries()) {
    const here = runTogether(signed, word) ?? oneAlone(signed, word);
    if (here) found.push(...here);
    else if (at === words.length - 1 && signed.some((each) => beginsSo(each, word))) return begun;
    else return wrong("no-option", firstUnknown(signed, word));
  }
  return found;
}

/** `134` is three options, if no sign has more than one digit. */
function runTogether(signed: readonly Signed[], word: string): Option[] | undefined {
  if (signed.some(({ sign }) => sign.length > 1)) return undefined;
  const each = [...word].map((digit) => signed.find(({ sign }) => sign === digit)?.option);
  return each.every((option) => option !== undefined) ? each : undefined;
}

function oneAlone(signed: readonly Signed[], word: string): Option[] | undefined {
  const option = signed.find(({ sign }) => sign === word)?.option ?? byCode(signed, word);
  return option && [option];
}

/** What to name as unknown: the one sign of several run together that no option has, or else the whole word. */
const firstUnknown = (signed: readonly Signed[], word: string): string =>
  (/^\d+$/.test(word) &&
    signed.every(({ sign }) => sign.length === 1) &&
    [...word].find((digit) => !signed.some(({ sign }) => sign === digit))) ||
  word;

function slipOf(found: readonly Option[], signed: readonly Signed[]): TypedAnswer | undefined {
  const again = found.find((option, at) => found.indexOf(option) < at);
  return again && wrong("twice", signOf(again, signed));
}

/** What excludes the others does not stand beside them. */
function togetherOf(
  found: readonly Option[],
  signed: readonly Signed[],
  isAlone: (option: Option) => unknown,
): TypedAnswer | undefined {
  const alone = found.length > 1 && found.find(isAlone);
  return alone ? wrong("alone", signOf(alone, signed)) : undefined;
}

const signOf = (option: Option, signed: readonly Signed[]): string =>
  signed.find((each) => each.option === option)!.sign;

const beginsSo = ({ sign, option }: Signed, word: string): boolean =>
  [sign, option.code].some((each) => fold(each).startsWith(fold(word)));

/** A code, however its letters are written, unless two differ in nothing else. */
function byCode(signed: readonly Signed[], text: string): Option | undefined {
  const alike = signed.filter(({ option }) => fold(option.code) === fold(text)).map(({ option }) => option);
  return alike.find(({ code }) => code === text) ?? (alike.length === 1 ? alike[0] : undefined);
}

const fold = (text: string): string => text.toLowerCase();
