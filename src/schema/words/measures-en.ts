/** What can be wrong with a survey's measures, in English. Apart, because a page that shows a survey never says it. */
export const measuresEn = {
  "duplicate-item": { problem: "“{item}” is counted twice in this measure.", mend: "Name it once." },
  "no-top-box": {
    problem: "No option of “{item}” counts as satisfied, or several can be chosen at once.",
    mend: "Mark options with “satisfied”: true, or name an item in which one option is chosen.",
  },
  "no-option-values": {
    problem: "No option of “{item}” has a value, or several can be chosen at once.",
    mend: "Give its options a “value”, or name an item in which one option is chosen.",
  },
  "no-rated-item": {
    problem: "No item that citizens answer has an option that counts as satisfied.",
    mend: "Mark options with “satisfied”: true, or remove the index.",
  },
  "not-in-index": { problem: "{got} is no part of this index.", mend: "{suggest}" },
  "negative-weight": { problem: "The weight {got} is negative.", mend: "Write 0 or more." },
  "no-weight": { problem: "No weight is above 0.", mend: "Give at least one a weight above 0, or remove “weights”." },
  "bad-step": { problem: "{got} is no step to round to.", mend: "Write a number above 0, such as 0.1." },
  "bands-out-of-order": {
    problem: "The band begins at {from}, the one before it at {above}.",
    mend: "Put the highest band first, and give each its own beginning.",
  },
  "borders-cross": {
    problem: "Promoters begin at {promoters}, but detractors go up to {detractors}.",
    mend: "Let “promotersFrom” be above “detractorsTo”.",
  },
};
