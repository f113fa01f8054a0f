import {
  type Condition,
  type Entry,
  type Item,
  type Survey,
  holds,
  isQuestion,
  isSensitive,
} from "../../schema/index.ts";
import type { PrintedSection } from "../../schema/outline.ts";
import type { PrintVoice } from "../voice.ts";
import { statesOf } from "./states.ts";

/** Where an answer leads: to a question, perhaps the first of another part, or to the end of the form. */
export type Jump = { question: number; part: string | undefined } | "end";

/** The known answers to some questions. */
type Known = ReadonlyMap<string, Entry | undefined>;

interface Printed {
  item: Item;
  part: PrintedSection;
}

/**
 * The answers of a question after which what comes next need not be looked at, by code, and where they lead. Whoever goes there
 * leaves out nothing that they are asked: what depends on another answer, too, is not passed over, and has its own line.
 */
export function jumpsFrom(item: Item, voice: PrintVoice): ReadonlyMap<string, Jump> {
  const { survey, parts } = voice;
  const printed = parts.flatMap((part) => part.items.map((each): Printed => ({ item: each, part })));
  const at = printed.findIndex((each) => each.item === item);
  const after = printed.slice(at + 1);
  const states = after.length ? (statesOf(survey, item.id) ?? []) : [];
  return new Map(
    states.flatMap(({ option, entry }) => {
      const left = leftOut(after, new Map([[item.id, entry]]), survey);
      const rest = after.slice(left.length);
      if (!option || !left.some((each) => isQuestion(each.item)) || passesConsent(left, rest, voice)) return [];
      return [[option.code, jumpTo(rest, printed[at]!.part, voice)]];
    }),
  );
}

/** Whether a jump to the rest would pass over the consent, although questions there depend on it. */
const passesConsent = (left: readonly Printed[], rest: readonly Printed[], { consentBefore }: PrintVoice): boolean =>
  left.some(({ item, part }) => item === consentBefore || part.section === consentBefore) &&
  rest.some(({ item }) => isSensitive(item));

/** What comes next, as long as it is certain that it is not asked. */
function leftOut(next: readonly Printed[], known: Known, survey: Survey): Printed[] {
  const [first, ...rest] = next;
  if (!first) return [];
  const isOut = [first.part.section.askIf, first.item.askIf].some(
    (rule) => rule && decide(rule, known, survey) === false,
  );
  return isOut ? [first, ...leftOut(rest, new Map([...known, [first.item.id, undefined]]), survey)] : [];
}

function jumpTo(rest: readonly Printed[], here: PrintedSection, voice: PrintVoice): Jump {
  const target = rest.find(({ item }) => isQuestion(item));
  if (!target) return "end";
  const { item, part } = target;
  const isFirst = part !== here && part.items.find(isQuestion) === item;
  return { question: voice.numberOf(item.id), part: isFirst ? part.number : undefined };
}

/** Whether a condition holds; `undefined` when that depends on what is not known. */
function decide(condition: Condition, known: Known, survey: Survey): boolean | undefined {
  if ("item" in condition) return known.has(condition.item) ? holds(condition, survey, entriesIn(known)) : undefined;
  if ("not" in condition) {
    const inner = decide(condition.not, known, survey);
    return inner === undefined ? undefined : !inner;
  }
  const decides = "any" in condition;
  const inner = ("any" in condition ? condition.any : condition.all).map((each) => decide(each, known, survey));
  if (inner.includes(decides)) return decides;
  return inner.includes(undefined) ? undefined : !decides;
}

const entriesIn = (known: Known): Map<string, Entry> =>
  new Map([...known].flatMap(([id, entry]) => (entry === undefined ? [] : [[id, entry] as const])));
