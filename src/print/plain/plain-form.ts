import { drawnFields } from "../../answers/drawn-fields.ts";
import { fieldName } from "../../answers/form-fields.ts";
import type { FormWords } from "../../locales/form-words.ts";
import { CONSENT, type Item, type Survey, digestOf, isQuestion } from "../../schema/index.ts";
import { type Content, type Html, attributes, html } from "../html.ts";
import type { PrintedSection } from "../../schema/outline.ts";
import { type ConsentLook, agreementIn, consentBefore } from "../consent.ts";
import { partHeading, partTag } from "../part.ts";
import { lengthIn } from "../said-length.ts";
import { only } from "../routing/only.ts";
import { controlsOf } from "./control.ts";
import { leaveBlank } from "./native.ts";
import type { FormState, PlainFormOptions } from "./options.ts";
import { problemWords, summary } from "./summary.ts";
import { isAskedAgain } from "../../answers/summarised.ts";
import { formElsewhere } from "./elsewhere.ts";
import { type FormVoice, formVoiceOf } from "./voice.ts";

/**
 * A survey as an HTML form of native controls, which a browser sends without JavaScript. It stands in a page of its own, or in the tag
 * until the widget has opened. It has no styles; `satisfaction-survey.form.css` makes it look like the widget.
 * @param survey one that `checkSurvey` finds no errors in
 * @param words in the language that is shown, such as `formWords.vi` of `satisfaction-survey/locales/form-words`
 */
export function plainForm(survey: Survey, words: FormWords, options: PlainFormOptions): string {
  const { action, state } = options;
  const id = options.inTag ? idOf(survey, options) : undefined;
  const voice = formVoiceOf(survey, words, options, id);
  const form = { class: "satisfaction-form", method: "post", action, "accept-charset": "utf-8", lang: voice.language };
  const { markup } = html`<form${attributes({ id, ...form, dir: "auto" })}>
    ${hidden(survey, voice, options)} ${survey.organisation !== undefined && html`<p class="organisation">${voice.text(survey.organisation)}</p>`}
    <${voice.title} class="title">${voice.text(survey.title)}</${voice.title}>
    ${survey.intro !== undefined && html`<p class="intro">${voice.text(survey.intro)}</p>`}
    <p class="how">${lengthIn(voice)}. ${words.plain.how}</p>
    ${options.inTag && html`<p class="how too-old">${words.plain.tooOld}</p>`}
    ${state && summary(state, voice)} ${consentBefore("first", consentButtons(state, voice), voice)}
    ${voice.parts.map((part) => section(part, state, voice))}
    <p class="buttons"><button class="primary">${words.paper.send}</button></p>
  </form>`;
  return id ? safeInForm(markup, id, formElsewhere(survey, words, options)) : markup;
}

/** Its own among the forms of a page, which may have the same survey twice, of two units. */
const idOf = (survey: Survey, { placement, context = {} }: PlainFormOptions): string =>
  ["satisfaction-form", survey.id, placement ?? "", ...Object.values(context)]
    .filter(Boolean)
    .join("-")
    .replaceAll(/\s+/g, "_");

/**
 * Makes the form safe in a page that is one form itself. There, HTML drops the start tag of a second form, and takes its end tag for the
 * end of the page's form. A table cell stops that end tag. Fields that name their own form belong to no other form, so the page does not
 * send them. A link leads to the form on a page of its own.
 */
function safeInForm(markup: string, id: string, elsewhere: Html | undefined): string {
  const named = markup.replaceAll(/<(input|select|textarea|button)\b/g, (start) => `${start} form="${id}"`);
  return html`<table class="satisfaction-place" role="presentation">
    <tbody>
      <tr>
        <td>${{ markup: named }}${elsewhere}</td>
      </tr>
    </tbody>
  </table>`.markup;
}

/** What goes along with the answers. */
function hidden(survey: Survey, { language }: FormVoice, options: PlainFormOptions): Content {
  const { channel = "web", placement, context = {}, id, startedAt, invitation, back, state } = options;
  const fields: Record<string, string | undefined> = {
    survey: survey.id,
    version: survey.version,
    digest: digestOf(survey),
    ...drawnFields(survey),
    language,
    channel,
    placement,
    id,
    startedAt,
    invitation,
    back,
    asked: state?.asked ? "yes" : undefined,
    checks: state?.checksShown.join(" ") || undefined,
  };
  for (const [name, value] of Object.entries(context)) fields[fieldName.context(name)] = value;
  return Object.entries(fields).map(
    ([name, value]) => value !== undefined && html`<input${attributes({ type: "hidden", name, value })} />`,
  );
}

/** Nothing is said beforehand. */
const consentButtons = (state: FormState | undefined, voice: FormVoice): ConsentLook => ({
  choice: (key) => {
    const value = key === "agree" ? "yes" : "no";
    const named = { type: "radio", name: "consent", value, checked: state?.typed.get("consent") === value };
    return html`<label><input${attributes(named)} /> <span>${voice.say(key)}</span></label>`;
  },
  neither: leaveBlank("consent", !state?.typed.get("consent"), voice),
  id: voice.elementId(CONSENT),
});

function section({ section, number, items }: PrintedSection, state: FormState | undefined, voice: FormVoice): Content {
  const { title, stem, askIf } = section;
  const agreed = agreementIn(items, voice);
  const head = partHeading(title !== undefined && voice.text(title), number, voice, voice.heading);
  const tag = partTag(head);
  const buttons = consentButtons(state, voice);
  return html`${consentBefore(section, buttons, voice)}
  <${tag} class="part">
    ${head}
    ${only("onlyPart", askIf, agreed.part, voice)} ${stem !== undefined && html`<p class="stem">${voice.text(stem)}</p>`}
    ${items.map((each) => [consentBefore(each, buttons, voice, agreed.after), item(each, agreed.item(each), state, voice)])}
  </${tag}>`;
}

function item(each: Item, personal: boolean, state: FormState | undefined, voice: FormVoice): Content {
  const about = html`${only(isQuestion(each) ? "onlyQuestion" : "onlyNote", each.askIf, personal, voice)}${
    each.help !== undefined &&
    html`<p class="help" id="${voice.elementId(each.id, "help")}">${voice.text(each.help)}</p>`
  }`;
  if (!isQuestion(each))
    return html`<div class="note">
      <p>${voice.text(each.label)}</p>
      ${about}
    </div>`;
  const problem = state?.problems.find(({ item }) => item === each.id);
  const described = [
    each.help !== undefined && voice.elementId(each.id, "help"),
    problem && voice.elementId(each.id, "problem"),
  ].filter(Boolean);
  return html`<fieldset
    class="${problem && !isAskedAgain(problem) ? "item wrong" : "item"}"
    id="${voice.elementId(each.id)}"
    tabindex="-1"
  >
    <legend id="${voice.elementId(each.id, "label")}">
      <b>${voice.numberOf(each.id)}.</b> ${voice.text(each.label, each.emphasis)}
    </legend>
    ${about}${problem && html`<p class="problem" id="${voice.elementId(each.id, "problem")}">${problemWords(problem, voice)}</p>`}
    ${controlsOf(
      each,
      {
        labelledBy: voice.elementId(each.id, "label"),
        describedBy: described.join(" ") || undefined,
        wrong: problem !== undefined && !isAskedAgain(problem),
        typed: (name) => state?.typed.getAll(name) ?? [],
      },
      voice,
    )}
  </fieldset>`;
}
