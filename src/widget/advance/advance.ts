import type { ReactiveController, ReactiveControllerHost } from "lit";
import { nativeOf } from "../../ui/native-of.ts";
import type { Language } from "../../schema/index.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { isByHand } from "./is-by-hand.ts";
import { anyLeadsOn, leadsOn } from "./leads-on.ts";
import { isStray } from "./timing.ts";
import { createWait } from "./wait.ts";
import { wish } from "./wish.ts";

/** What going on needs of the store. */
export interface AdvanceStore {
  readonly phase: Phase;
  readonly session?: Session | undefined;
  readonly language: Language;
  refresh(): void;
}

/** What it needs of the element. */
export interface AdvancingHost extends HTMLElement, Pick<ReactiveControllerHost, "addController"> {
  renderRoot: ParentNode;
}

/** The way that the button leads, too. */
export interface Onward {
  next(press: { detail: number }): Promise<void>;
}

const OPTION = ".option, .level";
/** What does something else when it is pressed. */
const OTHER = "a, button, input, label, select, summary, textarea";

/** Leads on by answering, where a question is shown at a time: a choice by hand leads to the next step after a moment in which it can be seen. */
export class Advance implements ReactiveController {
  readonly #store: AdvanceStore;
  readonly #host: AdvancingHost;
  readonly #onward: Onward;
  readonly #isAllowed: () => boolean;
  readonly #wait = createWait();
  #connected = new AbortController();
  /** As the person has it. */
  #isOn: boolean;
  /** The option that a hand is on, or was last. */
  #pressed: Element | undefined;
  /** When a choice last led on, on the clock of the document's events. */
  #movedAt = -Infinity;
  /** What the person began with or came back to, and the step in which that was. */
  #began: unknown;
  #beganAt: string | undefined;

  /** @param isAllowed whether the page has it so, now */
  constructor(store: AdvanceStore, host: AdvancingHost, onward: Onward, isAllowed: () => boolean) {
    this.#store = store;
    this.#host = host;
    this.#onward = onward;
    this.#isAllowed = isAllowed;
    this.#isOn = this.#isShared || wish.read();
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#connected = new AbortController());
    const listen = (type: string, hear: (event: UIEvent) => void): void =>
      this.#host.renderRoot.addEventListener(type, hear as (event: Event) => void, { capture: true, signal });
    listen("pointerdown", this.#touch);
    listen("mousedown", (event) => void (this.#pressed &&= isByHand(nativeOf(event)) ? this.#pressed : undefined));
    for (const type of ["pointerup", "pointercancel"]) listen(type, this.#wait.release);
    listen("click", this.#press);
    listen("keydown", this.#end);
    // Of what is pressed elsewhere in the page. What happens in a survey does not come as far.
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, this.#end, { capture: true, signal });
    // Another document has another clock.
    this.#movedAt = -Infinity;
  }

  hostDisconnected(): void {
    this.#connected.abort();
    this.#end();
  }

  readonly #end = (): void => {
    this.#pressed = undefined;
    this.#wait.end();
  };

  readonly #touch = (event: UIEvent): void => {
    const target = event.target as Element;
    const option = target.closest(OPTION);
    if (!option && target.closest(OTHER)) return this.#end();
    this.#pressed = option && isByHand(nativeOf(event)) ? option : undefined;
    this.#wait.hold();
  };

  readonly #press = (event: UIEvent): void => {
    const { isTrusted, timeStamp } = nativeOf(event);
    // A key, a screen reader or a program.
    if (!isTrusted || !event.detail) return;
    const target = event.target as Element;
    const option = target.closest(OPTION);
    const on = option ? "option" : target.closest("#next") && "button";
    if (on && isStray(on, timeStamp, this.#movedAt)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (option && option === this.#pressed && this.#isWanted) this.#begin(option);
  };

  /** Whether page and person have it so. */
  get #isWanted(): boolean {
    return this.#isOn && this.#isAllowed();
  }

  /** What one person wishes on a shared device is not for the next one. */
  get #isShared(): boolean {
    return this.#host.hasAttribute("kiosk");
  }

  #begin(option: Element): void {
    const { session, language } = this.#store;
    const { stepId } = session!;
    this.#wait.begin(() => {
      const { phase, session: shown, language: spoken } = this.#store;
      const isShown = phase.is === "answering" && shown === session && shown?.stepId === stepId && spoken === language;
      const isChosen = option.isConnected && option.querySelector("input")!.checked;
      if (isShown && isChosen && this.#isWanted && leadsOn(session!) && !isFocusElsewhere(this.#host))
        void this.#goOn();
    });
  }

  async #goOn(): Promise<void> {
    const { session } = this.#store;
    const { stepId } = session!;
    await this.#onward.next({ detail: 1 });
    if (session!.stepId !== stepId) this.#movedAt = this.#host.ownerDocument.createEvent("Event").timeStamp;
  }

  readonly #switch = ({ target }: Event): void => {
    this.#isOn = (target as HTMLInputElement).checked;
    if (!this.#isShared) wish.keep(this.#isOn);
    this.#store.refresh();
  };

  /**
   * Says beforehand that a choice leads on, with the switch for it: on the first step, and where a person comes back to.
   * @param restored changes when a draft comes back
   */
  render({ html, nothing, messages, wordsLanguage }: Ui, restored: unknown): unknown {
    const session = this.#store.session!;
    const began = restored ?? session;
    if (began !== this.#began) {
      this.#began = began;
      this.#beganAt = session.stepId;
      this.#isOn ||= this.#isShared;
    }
    const isSaid = !session.position || session.stepId === this.#beganAt;
    return messages && isSaid && anyLeadsOn(session)
      ? html`<label class="advance" lang=${wordsLanguage}
          ><input type="checkbox" .checked=${this.#isOn} @change=${this.#switch} /><span
            >${messages.leadsOn}</span
          ></label
        >`
      : nothing;
  }
}

/** Whether something else of the page has the focus, which moving on would take away. */
function isFocusElsewhere(host: Element): boolean {
  const { activeElement, body } = host.ownerDocument;
  if (!activeElement || activeElement === body) return false;
  for (let each: Element | undefined = host; each; each = (each.getRootNode() as ShadowRoot).host)
    if (each === activeElement) return false;
  return true;
}
