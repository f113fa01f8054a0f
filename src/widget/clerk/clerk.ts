import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Language, placesOf, wordsIn } from "../../schema/index.ts";
import { contextOf } from "../../answers/context.ts";
import { inAddress } from "../delivery/submission.ts";
import { fetchList } from "../items/remote-list.ts";
import type { RecordsChange, Records } from "../../storage/records.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { Batch, FORM_FIELD } from "./batch.ts";
import { forgetOld, lastEntered, remembering } from "./numbers.ts";
import { NUMBER, type Reader, Sheet } from "./sheet.ts";
import { type Difference, type Pick, joined } from "./twice.ts";
import { type Desk, type Tally, renderEntry } from "./view/entry.ts";
import { batchId, fieldId } from "./view/ids.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** How a form came back, where the page does not say. */
const CHANNEL = "paper";

/** How long, in milliseconds, nothing changes before the numbers are read aloud: most forms are sent meanwhile. */
const SETTLED = 1000;

/** What a clerk needs of the store. */
export interface ClerkStore {
  readonly session?: Session | undefined;
  readonly language: Language;
  readonly isClerk?: boolean | undefined;
  set(changes: { focusOn: string }): void;
  refresh(): void;
}

/** What takes the forms, and what else a clerk uses that citizens have, too. */
export interface ClerkRooms {
  readonly keeper?:
    | (Tally & { enter(session: Session, along: RecordsChange): Promise<boolean> | "closed" | "nowhere" })
    | undefined;
  readonly rooms?: { records(): Records; readonly sayProblem: typeof sayProblem } | undefined;
}

/** What it needs of the element. */
export interface ClerkHost extends HTMLElement, ReactiveControllerHost {
  channel: string | undefined;
  mode: string | undefined;
  readonly hasUpdated: boolean;
  renderRoot: ParentNode;
  /** Draws what is to be drawn before it returns. */
  drawNow(): void;
}

/** Somebody who types in paper forms, one after another, with the keyboard alone. */
export class Clerk implements ReactiveController, Desk {
  batch!: Batch;
  /** The form that is typed in now. */
  sheet!: Sheet;
  /** The same form as it was typed in before, where everything is typed twice. */
  first: Sheet | undefined;
  /** What is different in the two, once both are there. */
  differences: readonly Difference[] | undefined;
  /** Forms that are just being put on the device, and in no count yet. */
  underWay = 0;
  /** How many forms were entered since the page was opened. */
  entered = 0;
  /** When a form with this number was entered before. */
  known: Date | undefined;
  /** Why the form was not taken. */
  refusal: "closed" | "nowhere" | undefined;
  /** What was last said of how many there are. */
  said = "";
  lists: Map<string, Awaited<ReturnType<typeof fetchList>>> = new Map();

  readonly #store: ClerkStore;
  readonly #rooms: ClerkRooms;
  readonly #host: ClerkHost;
  readonly #picks = new Map<string, Pick>();
  /** Nothing is drawn, so that the browser forgets what stood in the fields. */
  #isCleared = false;
  #toSay = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ClerkStore, rooms: ClerkRooms, host: ClerkHost) {
    this.#store = store;
    this.#rooms = rooms;
    this.#host = host;
    host.addController(this);
  }

  /** Another survey is shown. */
  open(): void {
    const survey = this.#survey;
    const supplied = contextOf(survey, (name) => this.#host.getAttribute(name), inAddress);
    this.batch = new Batch(survey, supplied, this.#host.channel ?? CHANNEL);
    this.first = this.differences = undefined;
    this.entered = 0;
    this.said = this.#toSay = "";
    this.#renew();
    this.lists = new Map();
    for (const { item } of placesOf(survey).values())
      if ("url" in item && item.url && !item.options) void this.#fetch(item.id, item.url);
    void forgetOld(this.#records, survey.id, deviceTime());
    const blank = this.batch.fields.find(({ name }) => !this.batch.valueOf(name));
    // A page with a clerk at it has nothing else to begin with; whoever is elsewhere already stays there.
    if (document.activeElement === document.body)
      this.#store.set({ focusOn: fieldId(blank ? batchId(blank.name) : NUMBER) });
  }

  hostDisconnected(): void {
    removeEventListener("beforeunload", this.#holdPage);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const { drafts, count } = this.#rooms.keeper ?? {};
    const isOnlyHere = this.underWay > 0 || (drafts?.kept === false && count!.waiting > 0);
    const isBegun = this.#store.isClerk && (this.first ?? !this.sheet.isBlank);
    ((isOnlyHere || isBegun) && this.#host.isConnected ? addEventListener : removeEventListener)(
      "beforeunload",
      this.#holdPage,
    );
  }

  /** Whether each form is typed in twice. */
  get isDouble(): boolean {
    return this.#host.mode!.split(/\s+/).includes("double");
  }

  /** Whether the number goes along with the answers. */
  get sendsNumber(): boolean {
    return Object.hasOwn(this.#survey.context ?? {}, FORM_FIELD);
  }

  get reader(): Reader {
    const { language } = this.#store;
    return { language, lists: this.lists, plain: (text) => wordsIn(text, language, this.#survey.languages).words };
  }

  /** Something was typed into a field of the form. What is complete leads on to the next one. */
  type(id: string, text: string, isDeleting: boolean): void {
    this.refusal = undefined;
    this.sheet.isBlankMeant = false;
    const reading = this.sheet.type(id, text, this.reader, deviceTime());
    if (id === NUMBER) void this.#lookUp();
    const next = this.#beside(id, 1);
    if (reading.is === "read" && reading.whole && !isDeleting && next !== undefined) this.#go(next);
    else this.#store.refresh();
  }

  /** Enter in a field: on to the next one, or the form is finished. What is wrong keeps the focus. */
  enter(id: string): void {
    if (!this.sheet.mayLeave(id, this.reader, deviceTime())) return this.#store.refresh();
    const next = this.#beside(id, 1);
    if (next === undefined) this.finish();
    else this.#go(next);
  }

  /** To the field before or after; what is wrong is looked over, and holds nobody. */
  move(id: string, by: 1 | -1): void {
    const other = this.#beside(id, by);
    if (other !== undefined) this.#go(other);
  }

  leave(id: string): void {
    this.sheet.mayLeave(id, this.reader, deviceTime());
    this.#store.refresh();
  }

  say(name: string, value: string): void {
    this.batch.values.set(name, value);
    this.#store.refresh();
  }

  enterBatch(name: string): void {
    const { fields } = this.batch;
    const at = fields.findIndex((each) => each.name === name);
    if (this.batch.isWrong(fields[at]!)) return this.#store.refresh();
    const next = fields[at + 1];
    this.#go(next ? batchId(next.name) : NUMBER);
  }

  /** The form is typed in: once more, or to be compared, or on its way. */
  finish(): void {
    const wrongInBatch = this.batch.fields.find((field) => this.batch.isWrong(field));
    if (wrongInBatch) return this.#go(batchId(wrongInBatch.name));
    const wrong = this.sheet.firstWrong(this.reader, deviceTime());
    if (wrong !== undefined) return this.#go(wrong);
    if (this.sheet.isBlank && !this.sheet.isBlankMeant) {
      this.sheet.isBlankMeant = true;
      return this.#store.refresh();
    }
    if (!this.isDouble) return this.#send(this.sheet);
    if (this.first) return this.#compare();
    this.first = this.sheet;
    this.#renew();
    this.#go(NUMBER);
  }

  /** The clerk has looked at the paper: the first typing is right, or the second. */
  pick(id: string, pick: Pick | undefined): void {
    if (pick) this.#picks.set(id, pick);
    else this.#picks.delete(id);
    this.#look();
    const left = this.differences!.find((each) => !each.pick);
    if (pick && left) this.#go(left.id);
    else this.#store.refresh();
  }

  /** All differences are decided; what is not, gets the focus. */
  settle(): void {
    const { sheet, differences } = this.#joined();
    const left = differences.find(({ pick }) => !pick);
    if (left) this.#go(left.id);
    else this.#send(sheet);
  }

  /** Both typings may be wrong: the second is typed anew. */
  retype(): void {
    this.#renew();
    this.#go(NUMBER);
  }

  render(ui: Ui): unknown {
    return this.#isCleared ? ui.nothing : renderEntry(ui, this, this.#rooms.keeper!);
  }

  /** Has the numbers read aloud once they rest; not those with which the page is opened. */
  tell(numbers: string): void {
    const isFirst = !this.#toSay;
    if (numbers === this.#toSay) return;
    this.#toSay = numbers;
    clearTimeout(this.#timer);
    if (isFirst) return;
    this.#timer = setTimeout(() => {
      this.said = numbers;
      this.#store.refresh();
    }, SETTLED);
  }

  /** As a citizen is told what to mend. */
  get sayProblem() {
    return this.#rooms.rooms!.sayProblem;
  }

  get #survey() {
    return this.#store.session!.survey;
  }

  get #records() {
    return this.#rooms.rooms!.records();
  }

  /** The first typing and the second, and what the clerk picked of them. */
  #joined() {
    return joined(this.#survey, [this.first!, this.sheet], this.#picks);
  }

  #look(): void {
    this.differences = this.#joined().differences;
  }

  #compare(): void {
    this.#look();
    if (this.differences!.length) this.#go(this.differences![0]!.id);
    else this.#send(this.#joined().sheet);
  }

  #send(sheet: Sheet): void {
    const { session, number } = sheet;
    const context = { ...this.batch.context, ...(this.sendsNumber && number && { [FORM_FIELD]: number }) };
    session.supplied = { channel: this.batch.channel, context };
    const kept = this.#rooms.keeper!.enter(session, remembering(this.#survey.id, number, deviceTime()));
    if (typeof kept === "string") {
      this.refusal = kept;
      return this.#store.refresh();
    }
    this.underWay++;
    void kept.finally(() => {
      this.underWay--;
      this.#store.refresh();
    });
    this.entered++;
    this.first = undefined;
    this.#renew();
    this.#go(NUMBER);
  }

  /** An empty form, in fields that never had anything in them: undoing would bring back what the last one said. */
  #renew(): void {
    this.sheet = new Sheet(this.#survey);
    this.known = this.refusal = this.differences = undefined;
    this.#picks.clear();
    this.#isCleared = true;
    if (this.#host.hasUpdated) this.#draw();
    this.#isCleared = false;
  }

  #beside(id: string, by: 1 | -1): string | undefined {
    const { fields } = this.sheet;
    return fields[fields.indexOf(id) + by];
  }

  #draw(): void {
    this.#store.refresh();
    this.#host.drawNow();
  }

  /** Draws what was typed, which may have opened the field, and puts the focus there. */
  #go(id: string): void {
    this.#draw();
    const field = (this.#host.renderRoot as ShadowRoot).getElementById(fieldId(id)) as HTMLInputElement | null;
    field?.focus();
    // What stands there is replaced by what is typed; words are gone on with.
    if (field?.localName === "input") field.select();
  }

  async #lookUp(): Promise<void> {
    const { sheet } = this;
    const { number } = sheet;
    const known = this.first ? undefined : await lastEntered(this.#records, this.#survey.id, number);
    if (sheet !== this.sheet || number !== sheet.number) return;
    this.known = known;
    this.#store.refresh();
  }

  async #fetch(id: string, address: string): Promise<void> {
    // Another survey may come before the list.
    const { lists } = this;
    // Without the list any code is taken, as it stands on the paper.
    const list = await fetchList(address).catch(() => undefined);
    if (list) lists.set(id, list);
    this.#store.refresh();
  }

  readonly #holdPage = (event: Event): void => event.preventDefault();
}
