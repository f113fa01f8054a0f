import type { RecordsChange } from "../../storage/records.ts";
import { canonical } from "../../schema/digest.ts";
import type { Language } from "../../schema/index.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import { type Draft, draftOf, isStale, takeUp } from "./draft.ts";
import { endpointOf } from "../delivery/endpoint.ts";
import { records } from "../device/records.ts";
import { latestRevision } from "../delivery/latest-revision.ts";
import { type SubmittingElement, isShared, arrivalOn } from "../delivery/submission.ts";
import { uuid } from "../device/uuid.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What drafts need of the store. */
export interface DraftStore {
  readonly phase: Phase;
  readonly session?: Session | undefined;
  readonly language: Language;
  /** Somebody types in forms of others. */
  readonly isClerk?: boolean | undefined;
  refresh(): void;
}

/** What drafts need of the element. */
export interface DraftingElement extends SubmittingElement {
  draft: string | undefined;
}

const DAYS = 7;

/** Keeps what a person answers on the device, and goes on with it at the next visit. */
export class Drafts {
  /** Whether the browser keeps what it is given. Believed until the contrary is seen. */
  kept = true;
  /** A draft lies on the device. */
  saved = false;
  /** A draft was found: the questions whose answers did not fit any more. */
  restored: readonly string[] | undefined;

  readonly #store: DraftStore;
  readonly #element: DraftingElement;
  /** Nothing is saved before it is known whether there is a draft to go on with. */
  #looking: Promise<unknown> | undefined;
  #saving: Promise<void> | undefined;
  #unsaved = false;

  constructor(store: DraftStore, element: DraftingElement) {
    this.#store = store;
    this.#element = element;
  }

  /** Goes on with the draft of what is shown, if there is one. Rejects for what is no survey. */
  async open(session: Session): Promise<void> {
    this.saved = false;
    this.restored = undefined;
    // What a citizen left here is not the clerk's.
    if (this.#store.isClerk) return;
    const found = this.#goOn(session);
    this.#looking = found.catch(() => {});
    return found;
  }

  /** Something was put in: saves it. */
  save(): void {
    if (!this.#days) return;
    this.#unsaved = true;
    this.#saving ??= this.#save();
  }

  /** When nothing is being saved any more. */
  async rest(): Promise<void> {
    await this.#saving;
  }

  /** Deletes the draft. */
  async forget(session: Session): Promise<void> {
    this.restored = undefined;
    this.saved = false;
    await this.#saving;
    // Another one's may lie there by now.
    if (session === this.#store.session) this.saved = false;
    // Known only once it was saved.
    const { draftKey } = session;
    if (draftKey) await records().change(() => ({ remove: [draftKey] }));
  }

  /** What saving the draft as it is now changes on the device. */
  now(session: Session): RecordsChange {
    if (!this.#days) return {};
    session.id ??= uuid();
    const key = this.#scopeOf(session) + session.id;
    const remove = session.draftKey && session.draftKey !== key ? [session.draftKey] : [];
    session.draftKey = key;
    return { put: { [key]: draftOf(session, this.#store.language, deviceTime()) }, remove };
  }

  async #save(): Promise<void> {
    await this.#looking;
    while (this.#unsaved) {
      this.#unsaved = false;
      const { session, phase } = this.#store;
      if (!session?.startedAt || phase.is !== "answering") break;
      const draft = this.now(session);
      const kept = await records().change(() => draft);
      if (kept !== this.kept || kept !== this.saved) this.#store.refresh();
      this.kept = kept;
      // Another survey may have come meanwhile.
      if (session === this.#store.session) this.saved = kept;
    }
    this.#saving = undefined;
  }

  async #goOn(session: Session): Promise<void> {
    const [key, draft] = (await this.#find(session)) ?? [];
    // Another survey may have come meanwhile, or this one may have been finished.
    if (!draft || session !== this.#store.session || session.id) return;
    session.draftKey = key;
    this.restored = takeUp(session, draft, this.#store.language);
    this.saved = true;
    this.#store.refresh();
  }

  /** The newest draft, unless it lay too long or was finished in another tab. Those are removed. */
  async #find(session: Session): Promise<[key: string, draft: Draft] | undefined> {
    const now = deviceTime();
    let newest: [string, Draft] | undefined;
    const gone: string[] = [];
    for (const key of await records().keys(this.#scopeOf(session))) {
      const draft = await records().read<Draft>(key);
      const days = this.#days;
      const isOver = !draft || !days || isStale(draft, days, now) || (await latestRevision(draft.id)).complete;
      if (isOver) gone.push(key);
      else if (!newest || draft.savedAt > newest[1].savedAt) newest = [key, draft];
    }
    if (gone.length) await records().change(() => ({ remove: gone }));
    return newest;
  }

  /** How long a draft is kept. */
  get #days(): number {
    const { draft } = this.#element;
    return draft === "off" || isShared(this.#element) ? 0 : Number(draft) || DAYS;
  }

  /** A draft is for one survey, to one endpoint, about one unit, and whatever else the page says of it. */
  #scopeOf({ survey }: Session): string {
    const element = this.#element;
    return `draft ${canonical([survey.id, endpointOf(element) ?? "", arrivalOn(element, survey)])} `;
  }
}
