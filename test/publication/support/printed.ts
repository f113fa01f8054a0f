import { reportWords } from "../../../src/locales/report-words.ts";
import { type Publication, type PublicationOptions, publication } from "../../../src/publication/index.ts";
import type { Report } from "../../../src/report/index.ts";

export const published = (report: Report, language: "vi" | "en", options?: PublicationOptions): Publication =>
  publication(report, reportWords[language], language, options);

/** What a reader sees, line by line; the cells of a row are divided by “ | ”. */
export function printed({ blocks }: Publication): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${block.text}`];
      case "headline":
        return [`${block.label}: ${block.value}`, block.text];
      case "list":
        return block.items.map(({ term, text }) => `${term}: ${text}`);
      case "table":
        return [
          block.caption,
          block.columns.map(({ text }) => text).join(" | "),
          ...block.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)].join(" | ")),
        ];
      case "chart":
        return [block.text];
      default:
        return [block.text];
    }
  });
}

/** The lines from a heading to the next. */
export function under(heading: string, lines: readonly string[]): string[] {
  const from = lines.indexOf(heading);
  if (from < 0)
    throw new Error(`No heading “${heading}” among ${lines.filter((line) => line.startsWith("#")).join(", ")}`);
  const to = lines.findIndex((line, at) => at > from && line.startsWith("#"));
  return lines.slice(from + 1, to < 0 ? undefined : to);
}
