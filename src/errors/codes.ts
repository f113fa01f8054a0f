/** The codes of all errors that this package throws on purpose, and when. They stay the same in every version and language. */
export const SURVEY_ERRORS = {
  "no-survey": "a report or a count is asked for, and no survey is given",
  "other-survey": "surveys are given as versions of one, and one of them is another survey",
  "unknown-dimension": "something is to be counted by what no survey declares",
  "tallies-differ": "two tallies are to be added that were counted in different ways",
  "tally-of-other-surveys": "a tally is given with other surveys than those that it was counted by",
  "reports-differ": "two reports are to be compared that are of different surveys or measures",
  "same-track": "two reports of the same track are to be compared",
  "unit-twice": "a unit stands twice in the tree of units",
  "unit-below-unknown": "a unit is below one that the tree does not have",
  "unit-below-itself": "units are below each other in a circle",
  "unit-not-in-tree": "a unit has a target and the tree of units does not have it",
  "not-utf8": "a file is text in an older code page, or no text",
  "cli-usage": "a command or one of its flags is wrong",
  "cli-input": "what is in a file is wrong",
  "cli-file": "the system does not let a file be read or written",
  "cli-pdf": "no browser makes a PDF",
} as const;

export type SurveyErrorCode = keyof typeof SURVEY_ERRORS;
