import type { Words } from "./vi.ts";

/** What the command says, in English. */
export const en: Words = {
  help: {
    usage: "Usage",
    commands: "Commands",
    flags: "Options",
    more: "The options of a command: satisfaction-survey COMMAND --help",
    help: "print this help",
    codes:
      "Exit codes: 0 done; 1 something is wrong with a file or its data, no result is written; 2 a command or option is wrong.",
  },

  usage: {
    noCommand: "There is no command. Use one of: {known}.",
    unknownCommand: "There is no command “{got}”. Use one of: {known}.",
    unknownFlag: "There is no option {flag}. Add --help to see the options.",
    didYouMean: "There is no option {flag}. Did you mean {meant}?",
    needsValue: "The option {flag} has no value. Write: {flag} {value}",
    takesNoValue: "The option {flag} takes no value. Write only {flag}.",
    givenTwice: "The option {flag} is given twice. Keep one.",
    unexpected: "It is not clear what “{got}” is for. The name of a file stands after an option.",
    noFormPage:
      "Nobody knows where the page with the form is: --link needs an --action that ends in /submissions, not {action}.",
    missingFlag: "The option {flag} is missing. Write: {flag} {value}",
    noFiles: "There is no file to check. Write: satisfaction-survey {command} FILE",
    noSurvey: "There is no survey. Write: satisfaction-survey {command} FILE",
    oneSurvey: "One survey is taken at a time, so it is not clear what “{got}” is for.",
    noInput: "There is nothing to report. Give --submissions FILE, or --counts FILE.",
    notWhole: "{flag} is “{got}”. Give a whole number from {least}.",
    notDay: "{flag} is “{got}”. Give a day that exists as YYYY-MM-DD.",
    notOneOf: "{flag} is “{got}”. Give one of: {known}.",
    notPair: "{flag} is “{got}”. Give channel=number, such as post=100.",
    notWave: "{flag} has “{got}”. Give from..to, such as 2026-01-01..2026-03-31, or the name of a JSON file.",
    unknownDimension: "{flag} has “{got}”. This survey can be broken down by: {known}.",
    wavesNeeded: "To break down by wave (--by wave), give the waves with --waves.",
    notTag: "{flag} is “{got}”. Give the BCP-47 tag of a language, such as km or tyz-Latn.",
    notRange: "{flag} is “{got}”. Give first-last, such as 1-100 or 001-100, of at most {most} forms.",
    notBoth: "Give only one of {one} and {other}.",
    notAddress: "{flag} is “{got}”. Give an address that begins with https:// or http://.",
    longAddress:
      "{flag}: the whole address has {length} characters, too many for a QR code that can be scanned. Use one of at most {most}.",
    noWords:
      "The program has no words in “{language}”. Add --words FILE (satisfaction-survey words --new {language} begins it).",
    unknownUnit: "--unit is “{got}”, but {file} has no unit with that id.",
    unitUnread:
      "The survey reads no unit from an address, so the code could not say which one it is. Give context.unit in it a “param”.",
    notName: "{flag} is “{got}”. Give a short name of unaccented letters, digits and . _ -",
    noSlot: "With a file for each unit, its name needs {slot}. Write, for example: --out qr-{slot}.svg",
    noUnitTaken: "{file} has no unit that the survey takes: {known}.",
    outIsInput: "--out is {file}, which is read as well and would be lost. Give another name.",
    binary: "A file of type {format} cannot be shown on a screen. Give --out FILE.{format}",
  },

  file: {
    cannotRead: "{file} cannot be read: {reason}.",
    cannotWrite: "{file} cannot be written: {reason}.",
    reasons: {
      ENOENT: "there is no such file or folder",
      EACCES: "that is not allowed",
      EPERM: "that is not allowed",
      EISDIR: "it is a folder",
      ENOSPC: "the disk is full",
    },
  },

  input: {
    notJson: "{file} is not JSON: {reason}",
    notUtf8:
      "{file}:{line}: this is not UTF-8, so names would be read wrongly. Save the file as UTF-8; in Excel that is the type “CSV UTF-8”.",
    surveys: "{file} has errors, so there is no report. Mend what stands above.",
    letterhead: "{file} has errors, so there is no report. Mend what stands above.",
    letterheadDate: "“{got}” is no day. Write YYYY-MM-DD, such as 2026-03-31.",
    unprinted: "{file} has errors, so there is no form. Mend what stands above.",
    undrawn: "{file} has errors, so there is no QR code. Mend what stands above.",
    words: "{file} lacks words in “{language}”, so there is no form.",
    otherSurvey: "{file} is the survey “{got}” and no version of “{expected}”. A report is of one survey.",
    wavesShape:
      '{file} must be a JSON list of waves, such as [{"id": "2026-q1", "from": "2026-01-01", "to": "2026-03-31"}].',
    badLines:
      "{file}: {bad} of {lines} lines cannot be used, so there is no report. Mend them, or leave them out with --skip-bad.",
    countsShape:
      '{file} must be {"rows": [{"item": "…", "option": "…", "count": 1}]} or {"points": [{"unit": "…", "measure": "…", "points": "15.9"}]}.',
    counts: "{file} has counts that cannot be, so there is no report. Mend what stands above.",
  },

  pdf: {
    noBrowser:
      "There is no Chromium, Chrome or Edge on this machine to make the PDF. Give --format html, open the file in any browser, and print it or save it as PDF; or put the path of a browser into the environment variable CHROME_PATH.",
    failed:
      "{browser} made no PDF: {reason}. Give --format html, open the file in any browser, and print it or save it as PDF.",
  },

  qr: { title: "QR code of the survey" },

  units: {
    unknown:
      "{file} does not have these units, so their forms stand under “Unknown”: {units}. Mend their codes here or there; a spreadsheet may have taken zeros away.",
    column: "the first line has no column “{name}”. Name the columns there, such as id,label,parent.",
    quotes:
      'column “{name}”: a quotation mark is in a wrong place. Put the whole cell into quotation marks, and write those within twice ("").',
    "no-id": "column “{name}” is empty. Write the unit's code.",
    twice: "the unit “{name}” stands on a line above, too. Keep one line.",
    "no-such-parent": "there is no unit “{name}” to be the parent. Add a line for it, or mend the column “parent”.",
    "below-itself": "the unit “{name}” is above itself. Mend the column “parent”.",
  },

  lines: {
    notJson: "is not JSON",
    progress: "{lines} lines read{share}, {rate} lines per second",
    tooLong: "is longer than 1 MiB and so no submission",
    notUtf8: "is not UTF-8",
    notSubmission: "is no submission",
    twice: "has the same id as line {earlier}",
    more: "… and {count} more",
    skipped: "{file}: {bad} of {lines} lines were left out.",
    refused: "{file}: {count} submissions were not counted: {reason}.",
  },

  unnamed: {
    found:
      "{file}: forms whose “{dimension}” is not known here, and which stand together under “Other or unknown”: {forms}. They name: {names}.",
    mends: {
      channel: "If a channel is yours, name it in --channels.",
      unit: "If a unit is yours, mend its code, there or in the table of --units; a spreadsheet may have taken zeros away.",
      other: "If a name is yours, list it in the survey, in “values” of the context field.",
    },
  },

  refused: {
    "no-submission": "no submission",
    "other-survey": "of another survey",
    "other-version": "of a version that --survey does not name",
    "other-track": "of another track (see --track)",
    "unknown-answer": "with an answer that the survey does not have",
    "no-time": "with a time that is none",
  },

  validate: {
    warning: "warning",
    found: "Errors: {errors}. Warnings: {warnings}. Files checked: {files}.",
  },

  words: {
    "bad-language": "There is no BCP-47 tag of a language. Write one, such as “km” or “tyz-Latn”.",
    "no-name": "There is no name. Write what the language calls itself, such as “Tiếng Việt”.",
    "no-text": "There is no text. Translate “{vi}” (in English: “{en}”).",
    "unknown-key": "There is no key “{key}” here. Remove it.",
    didYouMean: "There is no key “{key}” here. Did you mean “{meant}”?",
    "slot-missing": "The text has no {slot}. Write {slot} where that is to be put in.",
    "slot-unknown": "There is nothing to put into {slot}. Remove it.",
    forms: "The text has {got} forms with “|” between them. Write one form for all, or one for each of: {categories}.",
    oneForm: "The text has {got} forms with “|” between them, where there can only be one. Remove the others.",
    found: "Faults: {faults}. Files checked: {files}.",
  },

  comments: {
    title: "What people wrote: {title}",
    warning: "For use inside only, not to be published: what people wrote may tell who they are.",
    noUnit: "Unit not known",
    columns: { item: "Question", unit: "Unit", comment: "Comment" },
    masked: {
      email: "[e-mail address]",
      phone: "[telephone number]",
      identity: "[identity number]",
      number: "[long number]",
    },
  },

  sheets: {
    summary: "Summary",
    response: "Forms returned",
    measures: "Overall results",
    items: "By question",
    changes: "Changes between waves",
    method: "Method",
    by: "By {dimension}",
    base: "{column}: of (n)",
    low: "{column}: from",
    high: "{column}: to",
  },

  letterheadUnused: "--letterhead is for docx and html; this kind of file has no place for it.",

  withheld: {
    groups:
      "Groups not shown: {groups}, because they have too few forms (--minimum) or others could be computed from them.",
    counts:
      "Counts not shown singly: {counts} of {all}, small ones and those beside them (--threshold); {merged} are shown together.",
    unanimous:
      "Tables in which all gave the same answer: {unanimous}. Whoever knows that somebody answered knows what they answered.",
    all: "To see all of it inside the agency: --disclosure none",
  },

  written: "Wrote {file}.",
};
