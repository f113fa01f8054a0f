import { fill } from "../../locales/fill.ts";
import { formLink, plainForm } from "../../print/index.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { languageFlag, requireUnit } from "../flag-values.ts";
import { onlySurvey } from "../input/only-survey.ts";
import { plainWords } from "../print/print-words.ts";
import { languageFlags, outFlag } from "../shared-flags.ts";
import { writeOut, writeStdout } from "../write-out.ts";

/** Writes a survey as a form without JavaScript, to put into the tag. */
export const form = command({
  name: "form",
  summary: {
    vi: "Ghi phiếu khảo sát thành biểu mẫu HTML không cần JavaScript, để đặt bên trong thẻ <satisfaction-survey>.",
    en: "Writes a survey as an HTML form without JavaScript, to be put into <satisfaction-survey>.",
  },
  usage: "FILE --action URL [--link] [--out FILE]",
  flags: {
    action: {
      type: "string",
      value: "URL",
      help: {
        vi: "nơi nhận phiếu, như endpoint của thẻ: …/api/submissions",
        en: "where it is sent, as the tag's endpoint: …/api/submissions",
      },
    },
    channel: {
      type: "string",
      value: "NAME",
      help: {
        vi: "hình thức khảo sát ghi trong phiếu; mặc định web",
        en: "the channel that it counts for; default web",
      },
    },
    placement: {
      type: "string",
      value: "NAME",
      help: { vi: "vị trí trên trang", en: "where on the site it stands" },
    },
    unit: {
      type: "string",
      value: "NAME",
      help: { vi: "đơn vị được đánh giá", en: "who is being rated" },
    },
    link: {
      type: "boolean",
      help: {
        vi: "chỉ ghi liên kết đến trang phiếu của nơi nhận: cho trang web mà cả trang là một biểu mẫu (WebForms, SharePoint, DNN)",
        en: "only a link to the collector's page with the form: for pages that are one form (WebForms, SharePoint, DNN)",
      },
    },
    ...languageFlags,
    ...outFlag,
  },
  files: true,
  async run({ action, link, channel, placement, unit, language: wanted, words, out }, files, ui) {
    const survey = await onlySurvey("form", files, ui);
    if (action === undefined) throw new UsageError("missingFlag", { flag: "--action", value: "URL" });
    if (unit !== undefined) requireUnit(unit, survey);
    const language = languageFlag(wanted, survey);
    const context = unit === undefined ? {} : { unit };
    const options = { action, language, channel, placement, context, inTag: true };
    const write = link ? formLink : plainForm;
    const markup = write(survey, await plainWords(language, words, ui), options);
    if (markup === undefined) throw new UsageError("noFormPage", { action });
    if (out === undefined) await writeStdout(`${markup}\n`);
    else {
      await writeOut(out, `${markup}\n`);
      ui.note(fill(ui.words.written, { file: out }));
    }
    return 0;
  },
});
