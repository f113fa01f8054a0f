import type { Flags } from "../command.ts";
import { outFlag } from "../shared-flags.ts";

/** What `satisfaction-survey qr` can be told. */
export const qrFlags = {
  url: {
    type: "string",
    value: "URL",
    help: "qr --url",
  },
  survey: {
    type: "string",
    value: "FILE",
    help: "qr --survey",
  },
  channel: {
    type: "string",
    value: "NAME",
    help: "qr --channel",
  },
  placement: {
    type: "string",
    value: "NAME",
    help: "qr --placement",
  },
  unit: {
    type: "string",
    value: "NAME",
    help: "qr --unit",
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: "qr --units",
  },
  format: {
    type: "string",
    value: "svg|png|text",
    help: "qr --format",
  },
  ...outFlag,
} as const satisfies Flags;
