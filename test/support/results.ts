import "../../src/results/define.ts";
import { type Report, type ReportOptions, reportOf, tallyOf } from "../../src/report/index.ts";
import type { SatisfactionResults } from "../../src/results/results-element.ts";
import type { Survey } from "../../src/schema/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { surveyOf } from "./little-survey.ts";
import { eventually } from "./widget.ts";

export type { SatisfactionResults };

const levels = [
  { code: "good", label: { vi: "Hài lòng", en: "Satisfied" }, value: 2, satisfied: true },
  { code: "poor", label: { vi: "Không hài lòng", en: "Dissatisfied" }, value: 1 },
];
const rating = (id: string, vi: string, en: string) => ({ type: "rating", id, label: { vi, en }, scale: "levels" });

/** Two parts, an index, units. */
export const survey: Survey = surveyOf(
  [
    {
      id: "people",
      title: { vi: "Công chức", en: "Civil servants" },
      items: [rating("care", "Thái độ phục vụ", "Attitude"), rating("skill", "Nghiệp vụ", "Skill")],
    },
    { id: "time", title: { vi: "Thời gian", en: "Time" }, items: [rating("wait", "Thời gian chờ", "The wait")] },
  ],
  {
    languages: ["vi", "en"],
    title: { vi: "Khảo sát tại quầy", en: "At the counter" },
    organisation: { vi: "UBND xã", en: "The commune" },
    scales: { levels: { options: levels } },
    context: { unit: { label: { vi: "Đơn vị", en: "Unit" } } },
    measures: [{ type: "index", id: "index" }],
  },
);

/** What 40 people said of it, 12 of them about a unit of their own. */
export function reportFor(of: Survey = survey, options: Partial<ReportOptions> = {}): Report {
  const submissions = Array.from({ length: 40 }, (_, n) =>
    submissionOf(of, {
      entries: { care: n % 5 ? "good" : "poor", skill: n % 2 ? "good" : "poor", ...(n % 4 && { wait: "good" }) },
      unit: n < 12 ? "east" : "west",
      channel: "counter",
    }),
  );
  const tally = tallyOf(of, submissions, { by: ["unit", "channel"] });
  return reportOf(of, tally, { asOf: "2025-04-01", disclosure: "none", ...options });
}

/** The tag in the page, with these attributes, and a report when one is given. */
export function put(report: unknown, attributes: Record<string, string> = {}): SatisfactionResults {
  const element = document.createElement("satisfaction-results");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (report !== undefined) element.report = report;
  document.body.appendChild(element);
  return element;
}

/** The same, once the report is shown. */
export async function show(
  report: unknown = reportFor(),
  attributes: Record<string, string> = {},
): Promise<SatisfactionResults> {
  const element = put(report, attributes);
  await eventually(() => {
    if (!inside(element).querySelector("#title")) throw new Error(`No report, but: ${words(element)}`);
  });
  return element;
}

/** What is inside the element. */
export const inside = (element: SatisfactionResults): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(".root")!;

/** The words in it, those in closed parts too. */
export const words = (element: SatisfactionResults): string =>
  inside(element)?.textContent!.replaceAll(/\s+/g, " ").trim() ?? "";

/** The files that a page hands to the person meanwhile, by name. */
export async function filesSaved(press: () => void): Promise<Record<string, Blob>> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  press();
  await eventually(() => {
    if (!links.length) throw new Error("No file.");
  });
  HTMLAnchorElement.prototype.click = click;
  const files = links.map(async ({ download, href }) => [download, await (await fetch(href)).blob()] as const);
  return Object.fromEntries(await Promise.all(files));
}
