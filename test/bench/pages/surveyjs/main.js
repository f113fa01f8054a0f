import { Model } from "survey-core";
import "survey-js-ui";
// The default style without the fonts that it would fetch from a third party.
import "survey-core/survey-core.fontless.min.css";

const survey = new Model(JSON.parse(document.querySelector("#survey").textContent));
survey.onComplete.add(({ data }) => fetch("/api/responses", { method: "POST", body: JSON.stringify(data) }));
survey.render(document.querySelector("#here"));
