import { type Survey, wordsIn } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import type { Along } from "../delivery/enter-form.ts";
import { Batch } from "./batch.ts";
import type { DeskPlace } from "./desk-place.ts";
import { DoubleEntry } from "./double-entry.ts";
import { type EnteredForm, enteredForm, opened } from "./entered-form.ts";
import { EnteredForms } from "./entered-forms.ts";
import type { NamedValue } from "./named-units.ts";
import { forgetOld, lastEntered } from "./numbers.ts";
import { DAY, NUMBER } from "./own-fields.ts";
import type { ReadingAids } from "./reading-aids.ts";
import { remoteLists } from "./remote-lists.ts";
import { SettledStatus } from "./settled-status.ts";
import type { Sheet } from "./sheet.ts";
import type { Pick } from "./twice.ts";
import { Typing, type TypingPlace } from "./typing.ts";
import type { EntryDesk } from "./view/entry.ts";
import type { Change } from "./view/deliveries.ts";
import { batchId } from "./view/ids.ts";

/** An entered form that is open once more, and what lies aside meanwhile. */
interface Correction {
  readonly form: EnteredForm;
  readonly aside: { sheet: Sheet; first: Sheet | undefined; batch: Batch };
}

/** A clerk's desk for one survey: the batch, the form that is typed in, and where it goes. */
export class Desk implements EntryDesk, TypingPlace {
  readonly survey: Survey;
  batch: Batch;
  readonly typing: Typing;
  readonly double: DoubleEntry;
  readonly forms: EnteredForms;
  readonly status: SettledStatus;
  /** The id of the form that is to be deleted, if the clerk says so once more. */
  doomed: string | undefined;
  /** Forms that are just being put on the device, and in no count yet. */
  underWay = 0;
  /** What was last done to an entered form, until the next one is entered. */
  change: Change | undefined;
  /** When a form with this number was entered before. */
  known: Date | undefined;
  /** Why the form was not taken. */
  refusal: "closed" | "nowhere" | undefined;
  #correction: Correction | undefined;
  #units: readonly NamedValue[] | undefined;
  readonly #supplied: Readonly<Record<string, string>>;
  readonly #place: DeskPlace;
  readonly #lists: ReadingAids["lists"];

  /** @param supplied what the page says of all forms */
  constructor(survey: Survey, supplied: Readonly<Record<string, string>>, channel: string, place: DeskPlace) {
    this.survey = survey;
    this.#supplied = supplied;
    this.#place = place;
    this.batch = this.#newBatch(channel);
    this.double = new DoubleEntry(survey);
    this.typing = new Typing(survey, this);
    this.status = new SettledStatus(() => this.refresh());
    this.forms = new EnteredForms(survey, place.outbox, () => this.refresh());
    this.#lists = remoteLists({ survey, came: () => this.refresh() });
    void this.forms.load(deviceTime());
    void forgetOld(place.outbox.records, survey.id, deviceTime());
  }

  /** Another survey comes, or the page goes. */
  leave(): void {
    this.status.stop();
    this.forms.stop();
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

  /** A code needs no second typing: its check sign tells a slip. */
  get asksInvitation(): boolean {
    return this.#place.asksInvitation && !this.double.first;
  }

  /** Where a page with nothing else begins. */
  get firstField(): string {
    const blank = this.batch.fields.find(({ name }) => !this.batch.valueOf(name));
    return blank ? batchId(blank.name) : DAY;
  }

  /** How many forms were entered in this batch. */
  get entered(): number {
    return this.forms.count;
  }

  /** Whether something was typed that is sent nowhere yet. */
  get isBegun(): boolean {
    return Boolean(this.double.first ?? this.#correction) || !this.typing.sheet.isBlank;
  }

  /** The entered form that is open once more. */
  get correcting(): EnteredForm | undefined {
    return this.#correction?.form;
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
    this.go(next ? batchId(next.name) : DAY);
  }

  /** The form is typed in: once more, or to be compared, or on its way. */
  finish(): void {
    const wrongInBatch = this.batch.fields.find((field) => this.batch.isWrong(field));
    if (wrongInBatch) return this.go(batchId(wrongInBatch.name));
    if (!this.typing.mayFinish()) return;
    const { sheet } = this.typing;
    // Who corrects a form has its paper at hand and looks at what is wrong with it.
    if (!this.#place.isDouble || this.#correction) return this.#send(sheet);
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

  /** Opens an entered form. What is being typed in lies aside until that is done. */
  correct(form: EnteredForm): void {
    const aside = this.#correction?.aside ?? { sheet: this.typing.sheet, first: this.double.first, batch: this.batch };
    this.#correction = { form, aside };
    this.#forgetChange();
    this.batch = this.#newBatch(form.supplied.channel);
    for (const [name, value] of Object.entries(form.supplied.context)) this.batch.values.set(name, value);
    this.double.first = undefined;
    this.#renew();
    this.typing.sheet = this.#opened(form);
    this.typing.begin();
  }

  /** The form stays as it was entered. */
  stopCorrecting(): void {
    this.#renew();
    const { aside } = this.#correction!;
    this.#correction = undefined;
    this.batch = aside.batch;
    this.double.first = aside.first;
    this.typing.sheet = aside.sheet;
    this.typing.begin();
  }

  /** Asks whether a form is to be deleted; with nothing, it is not. */
  doom(id: string | undefined): void {
    this.doomed = id;
    if (id) this.#forgetChange();
    this.refresh();
  }

  delete(form: EnteredForm): void {
    this.doomed = undefined;
    if (this.#correction?.form.id === form.id) this.stopCorrecting();
    void this.forms.withdraw(form);
    this.change = { form, was: "deleted" };
    // A list without any form is not there.
    if (!this.forms.listed.some(({ form: { id } }) => id !== form.id)) this.typing.begin();
    else this.refresh();
  }

  /** The batch is done: what all forms have in common is looked over for the next one. */
  endBatch(): void {
    this.change = undefined;
    void this.forms.end();
    this.go(batchId(this.batch.fields[0]!.name));
  }

  /** The units have names from now on. */
  nameUnits(units: readonly NamedValue[]): void {
    this.#units = units;
    this.batch.nameUnits(units);
    this.#correction?.aside.batch.nameUnits(units);
    this.refresh();
  }

  /** Something else begins: when the same is done once more, the same is said once more. */
  #forgetChange(): void {
    this.change = undefined;
    this.status.forget();
  }

  #newBatch(channel: string): Batch {
    const batch = new Batch(this.survey, this.#supplied, channel);
    if (this.#units) batch.nameUnits(this.#units);
    return batch;
  }

  /** The code is asked for where the form is not delivered. Afterwards a correction needs none, and nobody knows it any more. */
  #opened(form: EnteredForm): Sheet {
    const { code } = this.forms.listed.find((each) => each.form.id === form.id)!;
    return opened(form, this.survey, this.aids, this.asksInvitation ? code : undefined);
  }

  #send(sheet: Sheet): void {
    const { session, number, day } = sheet;
    const { invitation } = this.double.first ?? sheet;
    const { channel, context } = this.batch;
    session.supplied = { channel, context, answeredOn: day, formNumber: number || undefined };
    const before = this.correcting;
    let form: EnteredForm;
    const along: Along = (submission, endpoint) => {
      form = enteredForm(sheet, submission, endpoint, before);
      return this.forms.entering(form, before, invitation);
    };
    const kept = this.#place.take(session, along, invitation);
    if (typeof kept === "string") {
      this.refusal = kept;
      return this.refresh();
    }
    this.underWay++;
    void kept.finally(() => {
      this.underWay--;
      void this.forms.entered(form);
    });
    this.change = before && { form: form!, was: "corrected" };
    if (before) return this.stopCorrecting();
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
    // It is known to be entered already.
    const isSame = Boolean(this.double.first) || number === this.correcting?.number;
    const known = isSame ? undefined : await lastEntered(this.#place.outbox.records, this.survey.id, number);
    if (sheet !== this.typing.sheet || number !== sheet.number) return;
    this.known = known;
    this.refresh();
  }
}
