import { paragraph } from "../blocks.ts";
import { hasForms } from "../voice.ts";
import { type Part, part } from "./part.ts";
import type { Script } from "./script.ts";

/** What the form asks, by section. */
export function formContents({ voice, tell }: Script): Part[] {
  if (!hasForms(voice)) return [];
  const { report, format, text } = voice;
  const asked = report.items.filter(({ source }) => source === "citizen");
  if (!asked.length) return [];
  const titled = report.sections.flatMap(({ id, title }) => {
    const n = asked.filter(({ section }) => section === id).length;
    return title && n ? [{ term: text(title), text: tell("formSection", { n: format.count(n) }, n) }] : [];
  });
  const n = asked.length;
  const counted = { n: format.count(n) };
  return [
    part(
      "form",
      tell("formHeading"),
      titled.length > 1
        ? [paragraph(tell("formContents", counted, n)), { kind: "list", items: titled }]
        : [paragraph(tell("formContentsPlain", counted, n))],
    ),
  ];
}
