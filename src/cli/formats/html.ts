import { createHash } from "node:crypto";
import type { Administrative } from "../../publication/administrative/index.ts";
import type { Language } from "../../schema/index.ts";
import type { ReportContent } from "./format.ts";
import { escaped } from "./escaped.ts";
import { written } from "./html-blocks.ts";
import { annexHeading, closing, contents, opening, top } from "./html-frame.ts";
import { style } from "./html-style.ts";

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** The report as one page that needs nothing else: no script, no other file. It prints on A4. */
export const htmlPage = ({ administrative }: Pick<ReportContent, "administrative">): string =>
  standalonePage(administrative.language, administrative.title, parts(administrative).filter(Boolean));

/** Such a page of whatever parts. */
export const standalonePage = (language: Language, title: string, markup: readonly string[]): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${markup.join("\n")}
</main>
</body>
</html>
`;

const parts = (report: Administrative): string[] => [
  top(report.frame),
  opening(report.frame),
  ...written(report.lead),
  contents(report),
  ...written(report.body),
  closing(report.frame),
  ...report.annexes.map(
    (annex) => `<section class="annex">\n${[annexHeading(annex), ...written(annex.blocks)].join("\n")}\n</section>`,
  ),
];
