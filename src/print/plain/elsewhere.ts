import { fillIn } from "../../locales/fill.ts";
import type { FormWords } from "../../locales/form-words.ts";
import { LINK_CHANNELS, type Survey, languageOf, textIn } from "../../schema/index.ts";
import { type Html, html } from "../html.ts";
import type { PlainFormOptions } from "./options.ts";

/** The collector's own page with the form, with what goes along; `undefined` where the action is no collector's `…/submissions`. */
function pageOf(survey: Survey, { action, channel, context = {}, language }: PlainFormOptions): string | undefined {
  const [, api] = /^(.*\/)submissions\/?$/.exec(action) ?? [];
  if (api === undefined) return undefined;
  const query = new Map<string, string>();
  for (const [name, value] of Object.entries(context)) {
    const param = survey.context?.[name]?.param;
    if (param) query.set(param, value);
  }
  if (channel && channel !== "web" && LINK_CHANNELS.includes(channel)) query.set("channel", channel);
  if (language && language !== survey.languages[0]) query.set("language", language);
  const pairs = [...query].map((pair) => pair.map(encodeURIComponent).join("="));
  return `${api}surveys/${survey.id}/form${pairs.length ? `?${pairs.join("&")}` : ""}`;
}

/** A line that leads to the form on a page of the collector's: for pages that are one form, in which HTML allows no other. */
export function formElsewhere(survey: Survey, words: FormWords, options: PlainFormOptions): Html | undefined {
  const page = pageOf(survey, options);
  const language = languageOf(survey, options.language ?? "");
  const label = fillIn(words.plain.elsewhere, { title: textIn(survey.title, language) }, language);
  return page === undefined
    ? undefined
    : html`<p class="satisfaction-elsewhere" lang="${language}"><a href="${page}">${label}</a></p>`;
}

/** The same, as markup to put into the tag instead of the form. */
export const formLink = (survey: Survey, words: FormWords, options: PlainFormOptions): string | undefined =>
  formElsewhere(survey, words, options)?.markup;
