import { FORMATS } from "./formats/index.ts";
import { LANGUAGES } from "../locales/languages.ts";
import type { Flags } from "./command.ts";

/** What `satisfaction-survey report` can be told. */
export const reportFlags = {
  survey: {
    type: "string",
    value: "FILE[,FILE…]",
    help: "report --survey",
  },
  submissions: {
    type: "string",
    value: "FILE|-",
    help: "report --submissions",
  },
  counts: {
    type: "string",
    value: "FILE",
    help: "report --counts",
  },
  tallies: {
    type: "string",
    value: "FILE[,FILE…]",
    help: "report --tallies",
  },
  "skip-bad": {
    type: "boolean",
    help: "report --skip-bad",
  },
  by: {
    type: "string",
    value: "unit,channel,wave",
    help: "report --by",
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: "report --units",
  },
  waves: {
    type: "string",
    value: "from..to|FILE",
    help: "report --waves",
  },
  track: {
    type: "string",
    value: "citizen|self|verified",
    help: "report --track",
  },
  invited: {
    type: "string",
    multiple: true,
    value: "channel=number",
    help: "report --invited",
  },
  targets: {
    type: "string",
    value: "FILE.csv",
    help: "report --targets",
  },
  planned: {
    type: "string",
    value: "web,email",
    help: "report --planned",
  },
  channels: {
    type: "string",
    value: "hotline,fair",
    help: "report --channels",
  },
  funnel: {
    type: "string",
    value: "FILE.csv",
    help: "report --funnel",
  },
  population: {
    type: "string",
    value: "N",
    help: "report --population",
  },
  disclosure: {
    type: "string",
    value: "public|strict|none",
    help: "report --disclosure",
  },
  minimum: {
    type: "string",
    value: "N",
    help: "report --minimum",
  },
  threshold: {
    type: "string",
    value: "N",
    help: "report --threshold",
  },
  base: {
    type: "string",
    value: "asked|answered",
    help: "report --base",
  },
  decimals: {
    type: "string",
    value: "0|1|2",
    help: "report --decimals",
  },
  partials: {
    type: "string",
    value: "apart|counted",
    help: "report --partials",
  },
  "as-of": {
    type: "string",
    value: "YYYY-MM-DD",
    help: "report --as-of",
  },
  language: {
    type: "string",
    value: LANGUAGES.join("|"),
    help: "report --language",
  },
  letterhead: {
    type: "string",
    value: "FILE.json",
    help: "report --letterhead",
  },
  format: {
    type: "string",
    value: Object.keys(FORMATS).join("|"),
    help: "report --format",
  },
  out: {
    type: "string",
    value: "FILE",
    help: "report --out",
  },
} as const satisfies Flags;
