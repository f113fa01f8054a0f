import type { CountFaultCode } from "../counts/counts-type.ts";

/** What can be wrong with counts: `{name}` stands for a parameter of the fault. */
export interface CountWords {
  line: string;
  row: string;
  faults: Record<CountFaultCode, { problem: string; mend: string }>;
}

/** What is wrong with counts, in English. */
export const words: CountWords = {
  line: "Line {line}, column “{column}”",
  row: "$.{list}[{index}].{column}",
  faults: {
    "unknown-column": {
      problem: "Nothing is counted by “{got}”.",
      mend: "Count by it, or remove it. Known here: {known}.",
    },
    "missing-column": {
      problem: "There is no column “{column}”.",
      mend: "Add it to the first line, which has: {known}.",
    },
    quotes: {
      problem: "A quotation mark is never closed, or stands within a cell.",
      mend: 'Put the whole cell into quotation marks, and write those within twice ("").',
    },
    "unknown-item": { problem: "There is no item “{got}”.", mend: "Known here: {known}." },
    "unknown-option": { problem: "“{item}” has no option “{got}”.", mend: "Known here: {known}." },
    "not-countable": {
      problem: "“{got}” is a ranking, which single counts do not tell.",
      mend: "Leave it out, or give the submissions.",
    },
    "bad-count": { problem: "“{got}” is no number of forms.", mend: "Write a whole number from 0." },
    "counted-twice": { problem: "“{item}”, “{option}” is given twice.", mend: "Give it once." },
    "more-than-forms": {
      problem: "“{item}” has {sum} answers and reasons for none, but there are only {forms} forms.",
      mend: "Correct the counts, or the number of forms.",
    },
    "not-the-base": {
      problem: "“{item}” adds up to {sum}, but there are {forms} forms.",
      mend: "Give every option, and how many left it blank (“blank”) or were not asked (“not_asked”).",
    },
    "unknown-measure": { problem: "There are no points called “{got}”.", mend: "Known here: {known}." },
    "bad-points": { problem: "“{got}” is no number of points.", mend: "Write it as 15.9 or 15,9." },
  },
};
