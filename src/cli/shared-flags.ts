import type { Flags } from "./command.ts";

/** Where the result goes. */
export const outFlag = {
  out: {
    type: "string",
    value: "FILE",
    help: "--out",
  },
} as const satisfies Flags;

/** The language of a form. */
export const languageFlags = {
  language: {
    type: "string",
    value: "TAG",
    help: "--language",
  },
  words: {
    type: "string",
    value: "FILE",
    help: "--words",
  },
} as const satisfies Flags;
