import type { ReactiveController, ReactiveControllerHost } from "lit";
import { contextOf } from "../../answers/context.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { type Language, wholeOf } from "../../schema/index.ts";
import type { Along } from "../delivery/enter-form.ts";
import { inAddress } from "../delivery/submission.ts";
import type { holdPage } from "../host-page/hold-page.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";
import { log } from "../../ui/log.ts";
import type { Ui } from "../view/ui.ts";
import type { DeskPlace } from "./desk-place.ts";
import { Desk } from "./desk.ts";
import { type FieldsHost, goTo } from "./focus.ts";
import { namedUnits } from "./named-units.ts";
import type { Deliveries } from "./view/deliveries.ts";
import { renderEntry } from "./view/entry.ts";
import { fieldId } from "./view/ids.ts";

/** How a form came back, where the page does not say. */
const CHANNEL = "paper";

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
  readonly delivery?:
    | (Deliveries & { enter(session: Session, along: Along, code?: string): Promise<boolean> | "closed" | "nowhere" })
    | undefined;
  readonly rooms?:
    | { outbox(): Outbox; readonly sayProblem: typeof sayProblem; readonly holdPage: typeof holdPage }
    | undefined;
}

/** What it needs of the element. */
export interface ClerkHost extends HTMLElement, ReactiveControllerHost, FieldsHost {
  channel: string | undefined;
  mode: string | undefined;
}

/** Somebody who types in paper forms, one after another, with the keyboard alone: puts a desk for each survey into the page. */
export class Clerk implements ReactiveController, DeskPlace {
  #desk: Desk | undefined;
  /** The form is not drawn, so that the browser forgets what stood in the fields. */
  #isCleared = false;
  readonly #store: ClerkStore;
  readonly #rooms: ClerkRooms;
  readonly #host: ClerkHost;

  constructor(store: ClerkStore, rooms: ClerkRooms, host: ClerkHost) {
    this.#store = store;
    this.#rooms = rooms;
    this.#host = host;
    host.addController(this);
    rooms.rooms!.holdPage(host, () => {
      const { drafts, count } = rooms.delivery ?? {};
      const desk = this.#desk;
      const isOnlyHere = Boolean(desk?.underWay) || (drafts?.kept === false && count!.waiting > 0);
      return isOnlyHere || Boolean(store.isClerk && desk?.isBegun);
    });
  }

  /** Another survey is shown. */
  open(): void {
    const survey = wholeOf(this.#store.session!.survey);
    const supplied = contextOf(survey, (name) => this.#host.getAttribute(name), inAddress);
    this.#desk?.leave();
    this.#desk = new Desk(survey, supplied, this.#host.channel ?? CHANNEL, this);
    this.clearFields();
    void this.#nameUnits(this.#desk);
    // A page with a clerk at it has nothing else to begin with; whoever is elsewhere already stays there.
    if (document.activeElement === document.body) this.#store.set({ focusOn: fieldId(this.#desk.firstField) });
  }

  /** Without names a clerk types the unit's code. */
  async #nameUnits(desk: Desk): Promise<void> {
    const address = this.#host.getAttribute("units");
    if (address === null) return;
    const units = await namedUnits(address).catch((error: unknown) =>
      log("satisfaction-survey", `units: ${String(error)}`, "warn"),
    );
    if (units) desk.nameUnits(units);
  }

  hostDisconnected(): void {
    this.#desk?.status.stop();
  }

  get language(): Language {
    return this.#store.language;
  }

  get isDouble(): boolean {
    return this.#modes.includes("double");
  }

  get asksInvitation(): boolean {
    return this.#modes.includes("invitations");
  }

  get #modes(): string[] {
    return this.#host.mode!.split(/\s+/);
  }

  get outbox(): Outbox {
    return this.#rooms.rooms!.outbox();
  }

  get sayProblem() {
    return this.#rooms.rooms!.sayProblem;
  }

  refresh(): void {
    this.#store.refresh();
  }

  go(id: string): void {
    goTo(this.#host, () => this.refresh(), id);
  }

  clearFields(): void {
    this.#isCleared = true;
    if (this.#host.hasUpdated) {
      this.refresh();
      this.#host.performUpdate();
    }
    this.#isCleared = false;
  }

  take(session: Session, along: Along, code?: string): Promise<boolean> | "closed" | "nowhere" {
    return this.#rooms.delivery!.enter(session, along, code);
  }

  render(ui: Ui): unknown {
    return this.#desk ? renderEntry(ui, this.#desk, this.#rooms.delivery!, this.#isCleared) : ui.nothing;
  }
}
