import { plainSigns } from "../../answers/number-text.ts";
import { problemOf } from "../../answers/review.ts";
import type { TypedAnswer, Slip } from "../../answers/typed/typed-answer.ts";
import { begun, nothing, read, wrong } from "../../answers/typed/typed-answer.ts";
import { CONSENT_SIGNS } from "../../answers/typed/signs.ts";
import { readTypedDate, readWords } from "../../answers/typed/read-field.ts";
import { type Asked, askedOf, readTyped } from "../../answers/typed/read-typed.ts";
import {
  CONTEXT_LENGTH,
  type Drawn,
  type Entry,
  type Item,
  type ItemOf,
  OTHER_LENGTH,
  bookletCount,
  type Question,
  type Survey,
  chosenCodes,
  codeOf,
  drawnOf,
  isAnswerable,
  isQuestion,
  otherId,
  periodState,
  placesOf,
  surveyAs,
  variantsOf,
  wordedItems,
} from "../../schema/index.ts";
import { codeIn, isCodeBegun } from "../../schema/invitation-code.ts";
import { type Outline, outlineOf } from "../../schema/outline.ts";
import { Session } from "../store/session.ts";
import { BOOKLET, CONSENT, DAY, INVITATION, NUMBER, WORDINGS } from "./own-fields.ts";
import type { ReadingAids } from "./reading-aids.ts";
import { typedTypes } from "./typed-types.ts";

/** One paper form as it is typed in: what stands in each field, and what that means. Knows nothing of the page. */
export class Sheet {
  readonly session: Session;
  /** What stands in the fields, by id. */
  readonly typed = new Map<string, string>();
  readonly slips = new Map<string, Slip>();
  /** That nothing at all was typed was pointed out already. */
  isBlankMeant = false;
  /** Whether it has a field for the code of an invitation. */
  readonly asksInvitation: boolean;
  /** How many booklets there are, where the survey's items rotate. */
  readonly booklets: number | undefined;
  readonly #survey: Survey;

  /** @param day what was typed for the day of the form before: most of a pile have the same */
  constructor(survey: Survey, day = "", { asksInvitation = false } = {}) {
    this.#survey = survey;
    this.asksInvitation = asksInvitation;
    this.typed.set(DAY, day);
    this.session = new Session(survey);
    this.booklets = survey.rotation && bookletCount(survey);
  }

  /** What is printed on it: nothing that is known yet, where it may be one of several booklets. */
  get outline(): Outline {
    const { survey } = this.session;
    const isKnown = !this.#isBookletMissing && (!this.wordings || codeOf(survey));
    const outline = outlineOf(survey);
    return isKnown ? outline : { ...outline, parts: [], consentBefore: undefined };
  }

  /** How many of its questions have several wordings; none as long as its booklet is not known. */
  get wordings(): number {
    return this.#isBookletMissing ? 0 : wordedItems(this.session.survey).length;
  }

  get #isBookletMissing(): boolean {
    return Boolean(this.booklets && !drawnOf(this.session.survey).booklet);
  }

  /** The form's own number. */
  get number(): string {
    return (this.typed.get(NUMBER) ?? "").trim();
  }

  /** The code of its invitation, as it was made. It goes beside the answers, and never stands among them. */
  get invitation(): string | undefined {
    return codeIn(this.typed.get(INVITATION) ?? "");
  }

  /** The day that stands on the form, `YYYY-MM-DD`. */
  get day(): string | undefined {
    const entry = this.entryOf(DAY);
    return typeof entry === "string" ? entry : undefined;
  }

  /** The fields that are to be filled in, in the order of the paper. The consent is always among them, where it is printed. */
  get fields(): string[] {
    const { parts, consentBefore } = this.outline;
    const asked = new Set(this.session.asked);
    const consentIf = (place: typeof consentBefore): string[] =>
      this.#survey.consent && place === consentBefore ? [CONSENT] : [];
    const fieldsOf = (item: Item): string[] => {
      if (!isQuestion(item) || !asked.has(item)) return [];
      return this.opensOther(item.id) ? [item.id, otherId(item.id)] : [item.id];
    };
    return [
      DAY,
      ...(this.booklets ? [BOOKLET] : []),
      ...(this.wordings ? [WORDINGS] : []),
      NUMBER,
      ...(this.asksInvitation ? [INVITATION] : []),
      ...consentIf("first"),
      ...parts.flatMap(({ section, items }) => [
        ...consentIf(section),
        ...items.flatMap((item) => [...consentIf(item), ...fieldsOf(item)]),
      ]),
    ];
  }

  get isBlank(): boolean {
    return [...this.typed].every(([id, text]) => [DAY, BOOKLET, WORDINGS].includes(id) || !text.trim());
  }

  /** Whether an option is chosen beside which the person may have written. */
  opensOther(id: string): boolean {
    const { options } = placesOf(this.session.survey).get(id)!;
    const codes = chosenCodes(this.session.entries.get(id), options);
    return options.some(({ code, other }) => other && codes.includes(code));
  }

  /** Takes what stands in a field now, and says at once what cannot be meant. */
  type(id: string, text: string, aids: ReadingAids, now: Date): TypedAnswer {
    this.typed.set(id, text);
    this.slips.delete(id);
    const reading = this.#read(id, text, aids);
    const entry = reading.is === "read" ? reading.entry : undefined;
    this.session.startedAt ??= now;
    if (id === CONSENT) this.#agree(entry, now);
    else if (id === BOOKLET) this.#open({ booklet: Number(entry) });
    else if (id === WORDINGS) this.#open(drawnOf(this.session.survey));
    else if (![NUMBER, DAY, INVITATION].includes(id)) this.session.answer(id, entry);
    if (reading.is === "wrong") this.slips.set(id, reading);
    return reading;
  }

  /** Looks over a field that the clerk wants to leave. @returns whether it is empty or right */
  mayLeave(id: string, aids: ReadingAids, now: Date): boolean {
    const text = this.typed.get(id) ?? "";
    const reading = this.#read(id, text, aids);
    const item = id === DAY ? dayItem(this.#survey, now) : placesOf(this.session.survey).get(id)?.item;
    // Without its booklet nobody knows what a form asks, and without its wordings, how.
    if (id === BOOKLET && reading.is === "nothing") this.slips.set(id, noBooklet(text));
    else if (id === WORDINGS && reading.is !== "read") this.slips.set(id, noWording(text));
    else if (id === INVITATION && reading.is === "begun") this.slips.set(id, noInvitation(text));
    else if (reading.is === "begun") this.slips.set(id, unfinished(item, text.trim()));
    const problem = reading.is === "read" && item && problemOf(this.#survey, item as Question, reading.entry, now);
    if (problem && problem.code !== "blank") this.slips.set(id, { code: problem.code, bound: problem.bound! });
    return !this.slips.has(id);
  }

  /** The first field that is neither empty nor right. */
  firstWrong(aids: ReadingAids, now: Date): string | undefined {
    return this.fields.find((id) => !this.mayLeave(id, aids, now));
  }

  /** What the field means, as far as it counts: nothing where it is not asked. */
  entryOf(id: string): Entry | undefined {
    if (id === NUMBER) return this.number || undefined;
    if (id === DAY) return dayOf(this.typed.get(DAY)!);
    if (id === BOOKLET) return drawnOf(this.session.survey).booklet;
    if (id === WORDINGS) return codeOf(this.session.survey);
    if (!this.fields.includes(id)) return undefined;
    if (id === CONSENT)
      return this.session.consent && CONSENT_SIGNS[this.session.consent.agreed ? "agree" : "disagree"];
    return this.session.entries.get(id);
  }

  /** The entry comes from another typing of the same form. */
  take(id: string, other: Sheet): void {
    this.typed.set(id, other.typed.get(id) ?? "");
    if (id === CONSENT) {
      const { consent } = other.session;
      this.session.agree(consent?.agreed ?? false, new Date(0));
      this.session.consent = consent;
    } else if (id === BOOKLET || id === WORDINGS) this.#open(drawnOf(other.session.survey));
    else if (id !== NUMBER && id !== DAY) this.session.answer(id, other.session.entries.get(id));
  }

  /** From now on it is this booklet, in the wordings that were typed. */
  #open({ booklet }: Drawn): void {
    const { session } = this;
    const variants = variantsOf(surveyAs(this.#survey, { booklet }), lettersIn(this.typed.get(WORDINGS) ?? ""));
    session.survey = surveyAs(this.#survey, { booklet, variants });
    // What follows from the survey is found out again.
    session.layout = session.layout; // oxlint-disable-line no-self-assign
  }

  #agree(entry: Entry | undefined, now: Date): void {
    // The same when it is taken back: what hangs on it is not asked then.
    this.session.agree(entry === CONSENT_SIGNS.agree, now);
    if (entry === undefined) this.session.consent = undefined;
  }

  #read(id: string, text: string, { language, plain, lists }: ReadingAids): TypedAnswer {
    if (id === NUMBER) return readWords(text.trim(), CONTEXT_LENGTH);
    if (id === DAY) return readTypedDate(DAY_ITEM, text);
    if (id === INVITATION) return readInvitation(text);
    if (id === CONSENT) return readConsent(text.trim());
    if (id === BOOKLET) return readBooklet(text.trim(), this.booklets!);
    if (id === WORDINGS) return readWordings(text.trim(), this.session.survey, this.wordings);
    const place = placesOf(this.session.survey).get(id);
    if (!place) return readWords(text, OTHER_LENGTH);
    return readTyped(this.askedOf(place.item as Question, lists), text, language, plain);
  }

  askedOf(item: Question, lists: ReadingAids["lists"]): Asked {
    const { options } = placesOf(this.session.survey).get(item.id)!;
    const list = lists.get(item.id);
    const asked = askedOf(item, options, this.#survey.languages);
    return list ? { ...asked, list } : asked;
  }
}

/** The day as a question: a form cannot have been answered later than today, or outside the survey's period. */
const DAY_ITEM: ItemOf<"date"> = { type: "date", id: "day", label: "" };

function dayItem({ period }: Survey, now: Date): ItemOf<"date"> {
  const closes = period?.closes?.slice(0, 10);
  const isOver = periodState(period, now) === "closed";
  return { ...DAY_ITEM, min: period?.opens?.slice(0, 10), max: isOver ? closes : "today" };
}

function dayOf(text: string): Entry | undefined {
  const reading = readTypedDate(DAY_ITEM, text);
  return reading.is === "read" ? reading.entry : undefined;
}

function readConsent(text: string): TypedAnswer {
  if (!text) return nothing;
  const sign = plainSigns(text);
  return Object.values<string>(CONSENT_SIGNS).includes(sign) ? read(sign, true) : wrong("no-option", text);
}

/** It is at its end as soon as no booklet's number begins so. */
function readBooklet(text: string, count: number): TypedAnswer {
  if (!text) return nothing;
  const number = Number(plainSigns(text));
  const isOne = Number.isInteger(number) && number > 0 && number <= count;
  return isOne ? read(number, number * 10 > count) : noBooklet(text);
}

const noBooklet = (text: string) => wrong("no-booklet", text) as TypedAnswer & Slip;

/** Letters, one for each question of the form with several wordings. */
function readWordings(text: string, survey: Survey, count: number): TypedAnswer {
  if (!text) return nothing;
  const letters = lettersIn(text);
  // Every question has a first wording.
  if (!variantsOf(survey, letters.padEnd(count, "A"))) return noWording(text);
  return letters.length < count ? begun : read(letters, true);
}

const lettersIn = (text: string): string => plainSigns(text.trim()).toUpperCase();

const noWording = (text: string) => wrong("no-wording", text) as TypedAnswer & Slip;

/** Its last sign is a check: no code is longer, and one with a slip in it is told from the right one. */
function readInvitation(text: string): TypedAnswer {
  if (!text.trim()) return nothing;
  const code = codeIn(text);
  if (code) return read(code, true);
  return isCodeBegun(text) ? begun : noInvitation(text);
}

const noInvitation = (text: string) => wrong("no-invitation", text.trim()) as TypedAnswer & Slip;

/** What the beginning lacks, in words that help. */
function unfinished(item: Item | undefined, text: string): Slip {
  const code = item && isAnswerable(item) ? typedTypes[item.type].unfinished : "no-option";
  return code === "no-option" ? { code, bound: text } : { code };
}
