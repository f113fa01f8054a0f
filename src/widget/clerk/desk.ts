import { type Language, type Survey, wordsIn } from "../../schema/index.ts";
import type { RecordsChange, Records } from "../../storage/records.ts";
import { deviceTime } from "../../ui/device-time.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";
import { type Batch, FORM_FIELD } from "./batch.ts";
import { DoubleEntry } from "./double-entry.ts";
import { forgetOld, lastEntered, remembering } from "./numbers.ts";
import { NUMBER } from "./own-fields.ts";
import type { ReadingAids } from "./reading-aids.ts";
import { remoteLists } from "./remote-lists.ts";
import { SettledStatus } from "./settled-status.ts";
import type { Sheet } from "./sheet.ts";
import type { Pick } from "./twice.ts";
import { Typing, type TypingPlace } from "./typing.ts";
import type { EntryDesk } from "./view/entry.ts";
import { batchId } from "./view/ids.ts";

/** What a desk needs of the page around it. */
export interface DeskPlace {
  readonly language: Language;
  readonly records: Records;
  /** As a citizen is told what to mend. */
  readonly sayProblem: typeof sayProblem;
  /** Whether each form is typed in twice. */
  readonly isDouble: boolean;
  refresh(): void;
  /** Draws, and puts the focus there. */
  go(id: string): void;
  /** Draws once without any field, so that the browser forgets what stood in them. */
  clearFields(): void;
  /** Takes a form. @returns whether it is kept on the device, once that is known; or why it was not taken */
  take(session: Session, along: RecordsChange): Promise<boolean> | "closed" | "nowhere";
}

/** A clerk's desk for one survey: the batch, the form that is typed in, and where it goes. */
export class Desk implements EntryDesk, TypingPlace {
  readonly survey: Survey;
  readonly batch: Batch;
  readonly typing: Typing;
  readonly double: DoubleEntry;
  readonly status: SettledStatus;
  /** Forms that are just being put on the device, and in no count yet. */
  underWay = 0;
  /** How many forms were entered since the page was opened. */
  entered = 0;
  /** When a form with this number was entered before. */
  known: Date | undefined;
  /** Why the form was not taken. */
  refusal: "closed" | "nowhere" | undefined;

  readonly #place: DeskPlace;
  readonly #lists: ReadingAids["lists"];

  constructor(survey: Survey, batch: Batch, place: DeskPlace) {
    this.survey = survey;
    this.batch = batch;
    this.#place = place;
    this.typing = new Typing(survey, this);
    this.double = new DoubleEntry(survey);
    this.status = new SettledStatus(() => this.refresh());
    this.#lists = remoteLists({ survey, came: () => this.refresh() });
    void forgetOld(place.records, survey.id, deviceTime());
  }

  get aids(): ReadingAids {
    const { language } = this.#place;
    return {
      language,
      lists: this.#lists,
      plain: (text) => wordsIn(text, language, this.survey.languages).words,
    };
  }

  get sayProblem() {
    return this.#place.sayProblem;
  }

  /** Where a page with nothing else begins. */
  get firstField(): string {
    const blank = this.batch.fields.find(({ name }) => !this.batch.valueOf(name));
    return blank ? batchId(blank.name) : NUMBER;
  }

  /** Whether something was typed that is sent nowhere yet. */
  get isBegun(): boolean {
    return Boolean(this.double.first) || !this.typing.sheet.isBlank;
  }

  refresh(): void {
    this.#place.refresh();
  }

  go(id: string): void {
    this.#place.go(id);
  }

  typed(id: string): void {
    this.refusal = undefined;
    if (id === NUMBER) void this.#lookUp();
  }

  say(name: string, value: string): void {
    this.batch.values.set(name, value);
    this.refresh();
  }

  enterBatch(name: string): void {
    const { fields } = this.batch;
    const at = fields.findIndex((each) => each.name === name);
    if (this.batch.isWrong(fields[at]!)) return this.refresh();
    const next = fields[at + 1];
    this.go(next ? batchId(next.name) : NUMBER);
  }

  /** The form is typed in: once more, or to be compared, or on its way. */
  finish(): void {
    const wrongInBatch = this.batch.fields.find((field) => this.batch.isWrong(field));
    if (wrongInBatch) return this.go(batchId(wrongInBatch.name));
    if (!this.typing.mayFinish()) return;
    const { sheet } = this.typing;
    if (!this.#place.isDouble) return this.#send(sheet);
    if (this.double.first) return this.settle();
    this.double.first = sheet;
    this.#renew();
    this.typing.begin();
  }

  pick(id: string, pick: Pick | undefined): void {
    this.double.pick(id, pick, this.typing.sheet);
    const left = this.double.differences!.find((each) => !each.pick);
    if (pick && left) this.go(left.id);
    else this.refresh();
  }

  /** All differences are decided; what is not, gets the focus. */
  settle(): void {
    const { sheet, differences } = this.double.compare(this.typing.sheet);
    const left = differences.find(({ pick }) => !pick);
    if (left) this.go(left.id);
    else this.#send(sheet);
  }

  /** Both typings may be wrong: the second is typed anew. */
  retype(): void {
    this.#renew();
    this.typing.begin();
  }

  #send({ session, number }: Sheet): void {
    const sendsNumber = Object.hasOwn(this.survey.context ?? {}, FORM_FIELD);
    const context = { ...this.batch.context, ...(sendsNumber && number && { [FORM_FIELD]: number }) };
    session.supplied = { channel: this.batch.channel, context };
    const kept = this.#place.take(session, remembering(this.survey.id, number, deviceTime()));
    if (typeof kept === "string") {
      this.refusal = kept;
      return this.refresh();
    }
    this.underWay++;
    void kept.finally(() => {
      this.underWay--;
      this.refresh();
    });
    this.entered++;
    this.double.first = undefined;
    this.#renew();
    this.typing.begin();
  }

  /** An empty form, in fields that never had anything in them: undoing would bring back what the last one said. */
  #renew(): void {
    this.typing.renew();
    this.known = this.refusal = undefined;
    this.double.forgetSecond();
    this.#place.clearFields();
  }

  async #lookUp(): Promise<void> {
    const { sheet } = this.typing;
    const { number } = sheet;
    const known = this.double.first ? undefined : await lastEntered(this.#place.records, this.survey.id, number);
    if (sheet !== this.typing.sheet || number !== sheet.number) return;
    this.known = known;
    this.refresh();
  }
}
