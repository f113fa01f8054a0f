import { SatisfactionSurvey } from "./survey-element.ts";

// A page may carry the script twice; the first one serves.
if (!customElements.get("satisfaction-survey")) customElements.define("satisfaction-survey", SatisfactionSurvey);
