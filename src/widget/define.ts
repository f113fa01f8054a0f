import { isAble } from "../ui/is-able.ts";
import { SatisfactionSurvey } from "./survey-element.ts";

// A page may carry the script twice; the first one serves.
if (isAble("satisfaction-survey") && !customElements.get("satisfaction-survey"))
  customElements.define("satisfaction-survey", SatisfactionSurvey);
