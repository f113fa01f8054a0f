import { isLetter, keyOf } from "../../outbox/places.ts";
import type { Outbox, Queued } from "../../outbox/outbox.ts";
import { INVITATION_HEADER, type Survey, digestOf, idempotencyKeyOf, recordOf } from "../../schema/index.ts";
import type { RecordsChange } from "../../storage/records.ts";
import type { EnteredForm } from "./entered-form.ts";
import { numberRecord } from "./numbers.ts";

/** What has become of an entered form. */
export type EnteredState =
  | "waiting"
  | "sent"
  | "refused"
  /** The page has taken it. */
  | "handed"
  | "withdrawing"
  /** It was to be deleted, and the endpoint would not. */
  | "standing";

export interface ListedForm {
  readonly form: EnteredForm;
  readonly state: EnteredState;
  /** The code of its invitation, empty where it has none, as long as the form is not delivered. */
  readonly code?: string | undefined;
}

/** The forms as a clerk sees them. */
export interface EnteredList {
  /** The last one entered is the first. */
  readonly listed: readonly ListedForm[];
  /** Whether what lies on the device was read. */
  readonly isRead: boolean;
}

/** How long, in milliseconds, the answers of what was sent lie on the device, if nobody ends the batch before. */
const KEPT = 14 * 86_400_000;

/** The forms of a batch, kept on the device until the batch is ended: a record for each, `entered <survey> <digest> <time> <id>`. */
export class EnteredForms implements EnteredList {
  listed: readonly ListedForm[] = [];
  isRead = false;
  readonly #survey: Survey;
  readonly #outbox: Outbox;
  readonly #refresh: () => void;
  readonly #stop: () => void;
  readonly #forms = new Map<string, EnteredForm>();
  /** Ids of forms that are just being put on the device, or whose withdrawal is. */
  readonly #underWay = new Set<string>();
  /** How many times the outbox was looked at. */
  #looks = 0;
  /** Where letters lie in the outbox, by their keys. */
  #kinds: ReadonlyMap<string, string> = new Map();
  /** The codes that letters in the outbox go with, by the letters' keys; nothing where one goes without. */
  readonly #codes = new Map<string, string | undefined>();

  constructor(survey: Survey, outbox: Outbox, refresh: () => void) {
    this.#survey = survey;
    this.#outbox = outbox;
    this.#refresh = refresh;
    this.#stop = outbox.listen((_, places) => void this.#look(places));
  }

  stop(): void {
    this.#stop();
  }

  /** How many were entered in this batch, less those that were deleted. */
  get count(): number {
    return this.listed.filter(({ form }) => !form.isWithdrawn && !form.isOver).length;
  }

  /** Reads what lies on the device. */
  async load(now: Date): Promise<void> {
    const { records } = this.#outbox;
    for (const key of await records.keys(this.#beginning)) {
      const form = await records.read<EnteredForm>(key);
      if (form && !this.#forms.has(form.id)) this.#forms.set(form.id, form);
    }
    this.isRead = true;
    await this.#look();
    await this.#forget(({ enteredAt }) => now.getTime() - new Date(enteredAt).getTime() > KEPT);
  }

  /**
   * What changes on the device with a form that is on its way. It is in the list from now on.
   * @param code that it goes with
   */
  entering(form: EnteredForm, before: EnteredForm | undefined, code: string | undefined): RecordsChange {
    this.#forms.set(form.id, form);
    this.#codes.set(idempotencyKeyOf(form), code);
    this.#underWay.add(form.id);
    this.#list();
    const old = before?.number && before.number !== form.number ? [numberRecord(this.#survey.id, before)] : [];
    const number = form.number ? { [numberRecord(this.#survey.id, form)]: 1 } : {};
    return { put: { ...number, [this.#keyOf(form)]: form }, remove: old };
  }

  /** What changes with it lies on the device. */
  async entered({ id }: EnteredForm): Promise<void> {
    this.#underWay.delete(id);
    await this.#look();
  }

  /** Deletes a form: here, and where it was sent. What waits for the network is deleted when that is back. */
  async withdraw(form: EnteredForm): Promise<void> {
    const { id, endpoint } = form;
    const remove = form.number ? [numberRecord(this.#survey.id, form)] : [];
    if (!endpoint) return this.#remove([form], { remove });
    const withdrawn = { ...form, isWithdrawn: true } as const;
    this.#forms.set(id, withdrawn);
    this.#underWay.add(id);
    this.#list();
    const letter = {
      endpoint,
      key: withdrawalKey(id),
      body: "",
      withdraws: id,
      subject: this.#survey.id,
      edition: digestOf(this.#survey),
    };
    await this.#outbox.add(letter, [idempotencyKeyOf(form)], { put: { [this.#keyOf(form)]: withdrawn }, remove });
    this.#underWay.delete(id);
    void this.#outbox.flush("sent");
    await this.#look();
  }

  /** The batch is done: the list forgets what was delivered, and what was not once it is. */
  async end(): Promise<void> {
    const done = this.listed.filter(isDelivered).map(({ form }) => form);
    const left = this.listed
      .filter((each) => !isDelivered(each))
      .map(({ form }) => ({ ...form, isOver: true as const }));
    for (const form of left) this.#forms.set(form.id, form);
    await this.#remove(done, { put: recordOf(left.map((form) => [this.#keyOf(form), form])) });
  }

  async #forget(isOld: (form: EnteredForm) => boolean): Promise<void> {
    const done = this.listed.filter((each) => isDelivered(each) && isOld(each.form));
    if (done.length) await this.#remove(done.map(({ form }) => form));
  }

  async #remove(forms: readonly EnteredForm[], { put = {}, remove = [] }: RecordsChange = {}): Promise<void> {
    for (const { id } of forms) this.#forms.delete(id);
    await this.#outbox.records.change(() => ({ put, remove: [...forms.map((form) => this.#keyOf(form)), ...remove] }));
    await this.#look();
  }

  /** Looks what the outbox has done meanwhile. */
  async #look(lying: Promise<readonly string[]> = this.#outbox.records.keys()): Promise<void> {
    const look = ++this.#looks;
    const places = (await lying).filter(isLetter);
    // Another look has begun meanwhile. What this one read may be older than what the list knows.
    if (look !== this.#looks) return;
    this.#kinds = new Map(places.map((place) => [keyOf(place), place.split(" ")[0]!]));
    await this.#findCodes(places);
    if (look !== this.#looks) return;
    this.#list();
    const gone = this.listed
      .filter(({ form, state }) => (form.isWithdrawn || form.isOver) && state === "sent")
      .map(({ form }) => form);
    if (gone.length) return this.#remove(gone);
    this.#refresh();
  }

  /** The codes stand nowhere but in the letters. Each letter of an earlier visit is read once. */
  async #findCodes(places: readonly string[]): Promise<void> {
    const ours = new Set([...this.#forms.values()].map(idempotencyKeyOf));
    for (const place of places) {
      const key = keyOf(place);
      if (place.startsWith("done ") || !ours.has(key) || this.#codes.has(key)) continue;
      this.#codes.set(key, (await this.#outbox.records.read<Queued>(place))?.headers?.[INVITATION_HEADER]);
    }
  }

  #list(): void {
    this.listed = [...this.#forms.values()]
      .reverse()
      .map((form) => {
        const state = this.#underWay.has(form.id) ? pending(form) : stateOf(form, this.#kinds);
        const isHere = state === "waiting" || state === "refused";
        return { form, state, ...(isHere && { code: this.#codes.get(idempotencyKeyOf(form)) ?? "" }) };
      })
      .sort((a, b) => b.form.enteredAt.localeCompare(a.form.enteredAt));
  }

  get #beginning(): string {
    return `entered ${this.#survey.id} ${digestOf(this.#survey)} `;
  }

  #keyOf({ enteredAt, id }: EnteredForm): string {
    return `${this.#beginning}${enteredAt} ${id}`;
  }
}

const isDelivered = ({ state }: ListedForm): boolean => state === "sent" || state === "handed";

const withdrawalKey = (id: string): string => `${id}.withdrawn`;

const pending = ({ isWithdrawn }: EnteredForm): EnteredState => (isWithdrawn ? "withdrawing" : "waiting");

/** What lies in the outbox no more, and was not replaced there, has been delivered. */
function stateOf(form: EnteredForm, kinds: ReadonlyMap<string, string>): EnteredState {
  if (!form.endpoint) return "handed";
  const kind = kinds.get(form.isWithdrawn ? withdrawalKey(form.id) : idempotencyKeyOf(form));
  if (kind === "refused") return form.isWithdrawn ? "standing" : "refused";
  if (kind === "wait" || kind === "aside") return pending(form);
  return "sent";
}
