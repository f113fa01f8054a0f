import { fill } from "../../locales/fill.ts";
import { formLink, plainForm } from "../../print/index.ts";
import {
  type Survey,
  bookletCount,
  bookletOf,
  drawnOf,
  surveyAs,
  variantsOf,
  wordedItems,
} from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { languageFlag, requireUnit, wholeNumber } from "../flag-values.ts";
import { wordingCodes } from "../input/wording-codes.ts";
import { onlySurvey } from "../input/only-survey.ts";
import { loadPlainWords } from "../print/print-words.ts";
import { languageFlags, outFlag } from "../shared-flags.ts";
import { writeOut, writeStdout } from "../write-out.ts";

/** Writes a survey as a form without JavaScript, to put into the tag. */
export const form = command({
  name: "form",
  summary: "form",
  usage: "FILE --action URL [--link] [--out FILE]",
  flags: {
    action: {
      type: "string",
      value: "URL",
      help: "form --action",
    },
    channel: {
      type: "string",
      value: "NAME",
      help: "form --channel",
    },
    placement: {
      type: "string",
      value: "NAME",
      help: "form --placement",
    },
    unit: {
      type: "string",
      value: "NAME",
      help: "form --unit",
    },
    booklet: {
      type: "string",
      value: "N",
      help: "form --booklet",
    },
    variants: {
      type: "string",
      value: "AB",
      help: "form --variants",
    },
    link: {
      type: "boolean",
      help: "form --link",
    },
    ...languageFlags,
    ...outFlag,
  },
  files: true,
  async run({ action, link, booklet, variants, channel, placement, unit, language: wanted, words, out }, files, ui) {
    const whole = await onlySurvey("form", files, ui);
    if (action === undefined) throw new UsageError("missingFlag", { flag: "--action", value: "URL" });
    const survey = link ? whole : inWordings(inBooklet(whole, booklet), whole, variants);
    if (unit !== undefined) requireUnit(unit, survey);
    const language = languageFlag(wanted, survey);
    const context = unit === undefined ? {} : { unit };
    const options = { action, language, channel, placement, context, inTag: true };
    const write = link ? formLink : plainForm;
    const markup = write(survey, await loadPlainWords(language, words, ui), options);
    if (markup === undefined) throw new UsageError("noFormPage", { action });
    if (out === undefined) await writeStdout(`${markup}\n`);
    else {
      await writeOut(out, `${markup}\n`);
      ui.note(fill(ui.words.written, { file: out }));
    }
    return 0;
  },
});

/**
 * The survey as the form asks it. A file is the same for everybody who opens it, so whoever writes it has to say which of the booklets it is.
 * @throws UsageError
 */
function inBooklet(survey: Survey, booklet: string | undefined): Survey {
  if (!survey.rotation) {
    if (booklet === undefined) return survey;
    throw new UsageError("noRotation", { flag: "--booklet" });
  }
  const count = bookletCount(survey);
  if (booklet === undefined) throw new UsageError("whichBooklet", { count });
  const number = wholeNumber("--booklet", booklet, 1);
  if (number > count) throw new UsageError("noBooklet", { flag: "--booklet", got: booklet, count });
  return bookletOf(survey, number);
}

/**
 * The survey in the words of the form, which are the same for everybody, too.
 * @throws UsageError
 */
function inWordings(survey: Survey, whole: Survey, variants: string | undefined): Survey {
  if (variants === undefined && wordedItems(survey).length) throw new UsageError("whichWording");
  if (variants === undefined) return survey;
  const [code] = wordingCodes([variants], whole);
  return surveyAs(whole, { ...drawnOf(survey), variants: variantsOf(whole, code!) });
}
