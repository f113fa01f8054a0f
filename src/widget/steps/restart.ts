import { periodState } from "../../schema/index.ts";
import { SurveyLoadEvent } from "../events.ts";
import type { Opening, OpeningHost } from "../loading/opening.ts";
import { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** Begins anew, with nothing of what stood there: its controls go, too, and what a browser remembers of them. */
export function restart(opening: Opening, host: OpeningHost): void {
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
