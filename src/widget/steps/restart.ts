import { periodState, wholeOf } from "../../schema/index.ts";
import { SurveyLoadEvent } from "../events.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What beginning anew needs of the store. */
export interface RestartStore {
  readonly session?: Session | undefined;
  readonly locals: Map<string, object>;
  /** `chosen` and `shown`: the language that a person chose, and the one that was shown. */
  set(changes: { session?: Session; phase: Phase; focusOn?: string; chosen?: undefined; shown?: undefined }): void;
}

/** Finds the words for the language that is wanted now. */
export type Speak = () => Promise<void>;

/** What it needs of the element. */
export interface RestartHost extends HTMLElement {
  /** Draws what is to be drawn before it returns. */
  performUpdate(): void;
}

/** Begins anew, with nothing of what stood there: its controls go, too, and what a browser remembers of them. */
export function restart(store: RestartStore, host: RestartHost, speak: Speak): void {
  const before = store.session!;
  const { survey, layout, draw } = before;
  // Not by its name: a chunk's own copy of the class does not know what the main file has loaded, such as how the consent is shown.
  const session = new (before.constructor as typeof Session)(draw?.() ?? survey);
  session.draw = draw;
  session.layout = layout;
  store.locals.clear();
  // The next person may speak another language.
  const anyLanguage = host.hasAttribute("kiosk") ? { chosen: undefined, shown: undefined } : {};
  store.set({ session, phase: { is: "loading" }, ...anyLanguage });
  void speak();
  host.performUpdate();
  const state = periodState(survey.period, deviceTime());
  store.set(
    state === "open" ? { phase: { is: "answering" }, focusOn: "step" } : { phase: { is: state }, focusOn: "outcome" },
  );
  host.dispatchEvent(new SurveyLoadEvent(wholeOf(survey)));
}
