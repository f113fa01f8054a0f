import type { Flags } from "../command.ts";
import { languageFlags, outFlag } from "../shared-flags.ts";

/** What `satisfaction-survey print` can be told. */
export const printFlags = {
  unit: {
    type: "string",
    value: "NAME",
    help: "print --unit",
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: "print --units",
  },
  number: {
    type: "string",
    value: "N",
    help: "print --number",
  },
  numbers: {
    type: "string",
    value: "1-100",
    help: "print --numbers",
  },
  invitations: {
    type: "string",
    value: "FILE.csv",
    help: "print --invitations",
  },
  booklets: {
    type: "string",
    value: "1-4",
    help: "print --booklets",
  },
  variants: {
    type: "string",
    value: "A,B",
    help: "print --variants",
  },
  url: {
    type: "string",
    value: "URL",
    help: "print --url",
  },
  return: {
    type: "string",
    value: "TEXT",
    help: "print --return",
  },
  ...languageFlags,
  format: {
    type: "string",
    value: "html|pdf",
    help: "print --format",
  },
  ...outFlag,
} as const satisfies Flags;
