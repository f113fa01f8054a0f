import { periodState, wholeOf } from "../../schema/index.ts";
import { SurveyLoadEvent } from "../events.ts";
import type { Phase } from "../store/phase.ts";
import { Session } from "../store/session.ts";
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
  const { survey, layout, draw } = store.session!;
  const session = new Session(draw?.() ?? survey);
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
