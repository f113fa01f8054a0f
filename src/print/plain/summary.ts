import { summarised } from "../../answers/summarised.ts";
import { placesOf } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { FormProblem, FormState } from "./options.ts";
import type { FormVoice } from "./voice.ts";

/** What is to be looked at, in the citizen's words. */
export function problemWords(problem: FormProblem, voice: FormVoice): string {
  const { code } = problem;
  if (code === "same-place" || code === "not-alone") return voice.words.plain[code];
  const { bound = 0 } = problem as { bound?: number | string };
  return voice.tell(code, { bound: typeof bound === "string" ? voice.moment(bound) : bound });
}

/** What to look at before the form is sent again, at its head: each line leads to its question. */
export function summary({ problems, remarks, failure }: FormState, voice: FormVoice): Content {
  const { survey } = voice;
  const { mustMend, named, more } = summarised(problems);
  const heading = mustMend
    ? voice.tell("mend")
    : problems.length
      ? voice.tell("blankHeading", { count: problems.length })
      : voice.tell("checkHeading");
  const lines = (some: readonly FormProblem[]): Content =>
    html`<ul>
      ${some.map((problem) => {
        const { item } = problem;
        const { label } = placesOf(survey).get(item)!.item;
        return html`<li>
          <a href="#${voice.elementId(item)}">${voice.numberOf(item)}. ${voice.text(label)}</a
          >${mustMend && html` ${problemWords(problem, voice)}`}
        </li>`;
      })}
    </ul>`;
  if (failure !== undefined) return html`<div class="summary wrong" role="alert"><p>${failure}</p></div>`;
  if (!problems.length && !remarks.length) return undefined;
  return html`<div class="${mustMend ? "summary wrong" : "summary"}" role="alert">
    <${voice.heading}>${heading}</${voice.heading}>
    ${remarks.map((id) => html`<p>${voice.text(survey.checks?.find((check) => check.id === id)?.message ?? "")}</p>`)}
    ${
      !mustMend &&
      html`<p class="help">
          ${voice.tell(problems.length ? "skipHint" : "checkHint", { button: voice.words.paper.send })}
        </p>
        <p><button class="primary">${voice.say("send")}</button></p>`
    }
    ${lines(named)}
    ${
      more.length > 0 &&
      html`<details>
        <summary>${voice.tell("moreQuestions", { count: more.length })}</summary>
        ${lines(more)}
      </details>`
    }
  </div>`;
}
