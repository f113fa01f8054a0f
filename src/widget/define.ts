import { log } from "../ui/log.ts";
import { listen } from "../ui/guard.ts";
import { isAble } from "../ui/is-able.ts";
import { SatisfactionSurvey } from "./survey-element.ts";

if (isAble("satisfaction-survey")) {
  if (customElements.get("satisfaction-survey"))
    log("satisfaction-survey", "its script is in this page twice; the first one serves.");
  else {
    customElements.define("satisfaction-survey", SatisfactionSurvey);
    // On a server there is nothing to keep apart.
    if ("document" in globalThis) listen(window);
  }
}
