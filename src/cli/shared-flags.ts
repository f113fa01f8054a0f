import type { Flags } from "./command.ts";

/** Where the result goes. */
export const outFlag = {
  out: {
    type: "string",
    value: "FILE",
    help: { vi: "tệp kết quả; mặc định in ra màn hình", en: "the file to write; default standard output" },
  },
} as const satisfies Flags;

/** The language of a form. */
export const languageFlags = {
  language: {
    type: "string",
    value: "TAG",
    help: {
      vi: "một trong các ngôn ngữ của phiếu; mặc định ngôn ngữ đầu tiên",
      en: "one of the survey's languages; default its first",
    },
  },
  words: {
    type: "string",
    value: "FILE",
    help: {
      vi: "tệp câu chữ cho ngôn ngữ khác tiếng Việt và tiếng Anh; xem lệnh words",
      en: "the words for a language other than Vietnamese and English; see the command words",
    },
  },
} as const satisfies Flags;
