import type { RareWords } from "./vi.ts";

export const en: RareWords = {
  chooseOne: "Choose one",
  purpose: "Purpose",
  controller: "Responsible body",
  retention: "Kept for",
  agree: "I agree",
  disagree: "I do not agree",
  day: "Day",
  month: "Month",
  year: "Year",
  place: "No. {n}",
  moveUp: "Move up: {label}",
  moveDown: "Move down: {label}",
  add: "Choose: {label}",
  remove: "Take out: {label}",
  search: "Type a few letters to search",
  found: "{n} results",
  notFound: "Nothing found. Please try other words.",
  noList: "The list could not be loaded. You may skip this question.",
};
