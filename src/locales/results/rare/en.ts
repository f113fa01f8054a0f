import type { RareResultsWords } from "./vi.ts";

export const en: RareResultsWords = {
  noReport:
    'There is no report: set "src" to the address of the file, or put the report into a <script type="application/json"> child.',
  notReport:
    "These data are no report (reportVersion 1). Make the report anew with satisfaction-survey report --format json.",
  otherVersion:
    "The report has reportVersion {version}, but this page can only read reportVersion 1. Make the report anew, or update satisfaction-results.js to the same version.",

  points: "Points",
  nps: "Net promoter score",
  mean: "Mean",
  saysPoints: "{label}: {value} of {maximum} points.",
  saysPointsGiven: "{label}: {value} points.",
  saysBand: "{label}: {value} of {maximum} points, rated {band}.",
  saysBandGiven: "{label}: {value} points, rated {band}.",
  saysNps:
    "{label}: {value}, based on {forms} with answers{interval}; promoters {promoters}, passives {passives}, detractors {detractors}.",
  saysMean: "{label}: {value}.",

  indicator: "Indicator",
  sumOfValues: "Sum over forms",
  pointsColumn: "Points",
  total: "Total",
  totalBand: "Total (rated {band})",
  noBand:
    "No rating, because there are no data for {items}. The indicators with data allow at most {attainable} of all {maximum} points.",
  meanColumn: "Mean",
  group: "Group",
  promoters: "Promoters",
  passives: "Passives",
  detractors: "Detractors",

  saysOption: "{option}: {fraction} forms, {value}",
  saysNoOption: "{option}: {value}",
  number: "The mean is {mean}, based on {forms} with answers.",
  numberRange: "The least is {min}, the greatest {max}.",
  firstPlace: "Put in first place",
  ranksCaption: "Mean place: {label}",
  placed: "Forms that placed it",
  meanPlace: "Mean place",
  topCaption: "Chosen most: {label}",
  others: "Other choices",
  breakOption:
    "The answer “{from}” (version {fromVersion}) became “{to}” (version {toVersion}); figures from before and after may not be comparable.",
  breakItem:
    "The question “{from}” (version {fromVersion}) became “{to}” (version {toVersion}); figures from before and after may not be comparable.",

  bandsOfUnits: "{fraction} unit is rated {band}|{fraction} units are rated {band}",

  changesHeading: "Changes between waves",
  changesCaption:
    "Difference in the share satisfied, later minus earlier wave (forms of each wave: see the table by wave)",
  waves: "Compared",
  fromWave: "{to} with {from}",
  difference: "Difference (percentage points)",
  broken: "{label} (*)",
  brokenNote: "(*) The wording of the question or its answers changed in between, so the two may not be comparable.",

  method_refused: "Forms not counted",
  "refused_no-submission": "{n} not a form|{n} not forms",
  "refused_other-survey": "{n} of another survey",
  "refused_other-version": "{n} of a version that is not in this report",
  "refused_other-track": "{n} rated by others",
  "refused_unknown-answer": "{n} with an answer that the survey does not have",
  "refused_no-time": "{n} without a time",
  definesPointsMean: "An indicator's points are the mean of the forms' points.",
  definesPointsSum: "An indicator's points are the sum of the forms' points.",
  transform: "They are multiplied by {multiply}, then {add} is added.",
  round: "Each indicator's points are rounded to {step} before they are put together.",
  totalSum: "The total is the sum of the indicators' points.",
  totalMean: "The total is the mean of the indicators' points.",
  definesBands: "Ratings: {bands}.",
  bandFrom: "{band} from {from} points",
  definesNps:
    "For “{item}”: the percentage of forms that give {promoters} or more minus the percentage that give {detractors} or less; from −100 to 100.",
  definesMean: "The mean of the forms' points for each question; over several questions, the mean of these.",
  intervalNps: "For the net promoter score: plus and minus 1.96 standard errors.",
  intervalChange: "For the difference between two waves: Newcombe's formula.",
};
