import { adoptBy } from "../ui/adopt-styles.ts";
import { defineTag } from "../ui/define-tag.ts";
import { guardPlace } from "../ui/guard.ts";
import { whenAble } from "../ui/is-able.ts";
import { SatisfactionSurvey } from "./survey-element.ts";

const define = (): void => defineTag("satisfaction-survey", SatisfactionSurvey);

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
