import type { PaperWords } from "../locales/paper-words.ts";
import { type Survey, digestOf } from "../schema/index.ts";
import { consentBefore, consentBoxes } from "./consent.ts";
import { head, how, period } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Invited, PaperFormOptions } from "./options.ts";
import { printedPart } from "./part.ts";
import { lengthIn } from "./said-length.ts";
import { sheetsOf } from "./sheets.ts";
import { marginsOf, style } from "./style.ts";
import { type PrintVoice, printVoiceOf } from "./voice.ts";

/**
 * A survey as a form to fill in with a pen: an HTML page that needs nothing else, has no script, and prints on A4.
 * @param survey one that `checkSurvey` finds no errors in
 * @param words in the language that is printed, such as `paperWords.vi` of `satisfaction-survey/locales/paper-words`
 */
export function paperForm(survey: Survey, words: PaperWords, options: PaperFormOptions = {}): string {
  const edition = { id: survey.id, version: survey.version, digest: digestOf(survey) };
  const sheets = sheetsOf(survey, options);
  const numbers = sheets.map((_, i) => (options.invited ? undefined : options.numbers?.[i]));
  const people = options.invited?.people ?? [];
  const voices = sheets.map((sheet) => printVoiceOf(sheet, words, options.language));
  const voice = voices[0]!;
  const styles = { markup: style + numbers.map((number, i) => marginsOf(i, { ...edition, number })).join("") };
  return html`<!doctype html>
    <html lang="${voice.language}" dir="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${voice.plain(survey.title)}</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <main>
          ${numbers.map(
            (number, i) =>
              html`<article style="page: form-${i}">${form(number, people[i], options, edition, voices[i]!)}</article>`,
          )}
        </main>
      </body>
    </html>`.markup;
}

function form(
  number: string | undefined,
  invited: Invited | undefined,
  options: PaperFormOptions,
  edition: Record<string, string>,
  voice: PrintVoice,
): Html {
  const { survey, parts } = voice;
  return html`${head(number, invited, options, voice)}
    <p class="kind"><b>${voice.say("form")}</b> (${lengthIn(voice)})</p>
    <h1>${voice.text(survey.title)}</h1>
    ${survey.period && period(survey.period, voice)}${
      survey.intro !== undefined && html`<p class="intro">${voice.text(survey.intro)}</p>`
    }
    ${how(voice)}${consentBefore("first", consentBoxes(voice), voice)}${parts.map((part) => printedPart(part, voice))}
    <footer>
      <p class="thanks">${survey.thanks === undefined ? voice.say("thanks") : voice.text(survey.thanks)}</p>
      ${options.handIn !== undefined && html`<p class="hand-in">${voice.say("handIn")}: <b>${options.handIn}</b></p>`}
      <p class="edition">${voice.say("edition", edition)}</p>
    </footer>`;
}
