import { paragraph } from "../blocks.ts";
import { hasForms, sectionTitle } from "../phrases.ts";
import { type ReportPart, part } from "./part.ts";
import type { Script } from "./script.ts";

/** What the form asks, by section. */
export function formContents({ voice, tell }: Script): ReportPart[] {
  if (!hasForms(voice)) return [];
  const { report, format } = voice;
  const asked = report.items.filter(({ source }) => source === "citizen");
  if (!asked.length) return [];
  const sections = report.sections.filter(({ id }) => asked.some(({ section }) => section === id));
  const isTitled = sections.filter(({ title }) => title !== undefined).length > 1;
  const parts = sections.map(({ id }) => {
    const n = asked.filter(({ section }) => section === id).length;
    return { term: sectionTitle(voice, id), text: tell("formSection", { n: format.count(n) }, n) };
  });
  const n = asked.length;
  const counted = { n: format.count(n) };
  return [
    part(
      "form",
      tell("formHeading"),
      isTitled
        ? [paragraph(tell("formContents", counted, n)), { kind: "list", items: parts }]
        : [paragraph(tell("formContentsPlain", counted, n))],
    ),
  ];
}
