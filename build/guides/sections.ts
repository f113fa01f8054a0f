import type { Markdown } from "@11ty/eleventy";
import type { PageEnvironment } from "./markdown.ts";
import { textOf } from "./markdown.ts";

/** A piece of a guide that the search finds: from one heading to the next. */
export interface Section {
  id: string;
  /** The page's title. */
  page: string;
  title: string;
  text: string;
  /** From the site's root. */
  href: string;
}

/** The sections of a page, in their order. */
export function sectionsOf(md: Markdown, text: string, env: PageEnvironment): Section[] {
  const { address } = env.surroundings;
  const tokens = md.parse(text, env);
  const sections: Section[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const title = textOf(tokens[at + 1]!);
      const href = token.tag === "h1" ? address : `${address}#${token.attrGet("id")}`;
      sections.push({ id: href, page: sections[0]?.title ?? title, title, text: "", href });
      continue;
    }
    const section = sections.at(-1);
    if (!section || tokens[at - 1]?.type === "heading_open") continue;
    if (token.type === "inline") section.text += ` ${textOf(token)}`;
    if (token.type === "fence") section.text += ` ${token.content}`;
  }
  for (const section of sections) section.text = section.text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  return sections;
}
