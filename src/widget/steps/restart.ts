import { periodState } from "../../schema/index.ts";
import { SurveyLoadEvent } from "../events.ts";
import type { Phase } from "../store/phase.ts";
import { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What beginning anew needs of the store. */
export interface RestartStore {
  session: Session | undefined;
  readonly locals: Map<string, object>;
  focusOn: string | undefined;
  /** The language that a person chose, and the one that was shown. */
  chosen: unknown;
  shown: string | undefined;
  speak(): Promise<void>;
  turn(phase: Phase): void;
}

/** What it needs of the element. */
export interface RestartHost extends HTMLElement {
  /** Draws what is to be drawn before it returns. */
  drawNow(): void;
}

/** Begins anew, with nothing of what stood there: its controls go, too, and what a browser remembers of them. */
export function restart(opening: RestartStore, host: RestartHost): void {
  const { survey, layout } = opening.session!;
  const session = new Session(survey);
  session.layout = layout;
  opening.session = session;
  opening.locals.clear();
  // The next person may speak another language.
  if (host.hasAttribute("kiosk")) opening.chosen = opening.shown = undefined;
  void opening.speak();
  opening.turn({ is: "loading" });
  host.drawNow();
  const state = periodState(survey.period, deviceTime());
  opening.focusOn = state === "open" ? "step" : "outcome";
  opening.turn({ is: state === "open" ? "answering" : state });
  host.dispatchEvent(new SurveyLoadEvent(survey));
}
