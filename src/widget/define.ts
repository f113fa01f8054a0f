import { adoptBy } from "../ui/adopt-styles.ts";
import { log } from "../ui/log.ts";
import { guardPlace } from "../ui/guard.ts";
import { whenAble } from "../ui/is-able.ts";
import { SatisfactionSurvey } from "./survey-element.ts";

function define(): void {
  if (customElements.get("satisfaction-survey"))
    log("satisfaction-survey", "its script is in this page twice; the first one serves.");
  else customElements.define("satisfaction-survey", SatisfactionSurvey);
}

whenAble("satisfaction-survey", (adopt) => {
  adoptBy(adopt);
  // On a server there is nothing to keep apart.
  if ("document" in globalThis) {
    guardPlace(window);
    // Somebody may be answering the form in the tag: what takes its place comes in short tasks, and presses in between.
    if (document.querySelector("satisfaction-survey form")) setTimeout(define);
    else define();
  } else define();
});
