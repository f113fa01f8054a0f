import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Markdown, Token } from "@11ty/eleventy";
import { root } from "../paths.ts";
import { type Heading, anchorOf } from "./headings.ts";
import type { SiteWords } from "./languages.ts";
import { type Target, targetOf } from "./links.ts";
import { type LiveExample, liveExample } from "./live.ts";
import { between, languageOf } from "./pages.ts";

export interface Surroundings {
  /** The text's path in the repository. */
  source: string;
  /** The page's address on the site. */
  address: string;
  words: SiteWords;
}

/** What a page knows while its text is read: the generator hands over all data of the page. */
export interface PageEnvironment {
  surroundings: Surroundings;
  /** How many examples of the page can run so far. */
  examples?: number;
}

/** Makes what the guides are written in into what our pages are: no style in the markup, and everything within reach of the keyboard. */
export function setUpMarkdown(md: Markdown, take: (file: NonNullable<Target["file"]>) => void): void {
  md.core.ruler.push("our-own", (state) => {
    (state.env as PageEnvironment).examples = 0;
    const numbers = new Map<string, number>();
    for (const [at, token] of state.tokens.entries()) {
      if (token.type === "heading_open") token.attrSet("id", unique(anchorOf(textOf(state.tokens[at + 1]!)), numbers));
      // It would be a style in the markup, which our policy stops.
      const style = token.attrGet("style");
      if (style) token.attrs = [["class", style.replace("text-align:", "to-")]];
      for (const link of token.children?.filter(({ type }) => type === "link_open") ?? [])
        point(link, (state.env as PageEnvironment).surroundings, take);
      for (const image of token.children?.filter(({ type }) => type === "image") ?? [])
        show(image, (state.env as PageEnvironment).surroundings, take);
    }
    nameColumns(state.tokens);
  });

  md.renderer.rules.fence = (tokens, at, _options, env) => {
    const { content, info } = tokens[at]!;
    const page = env as PageEnvironment;
    const { source, address, words } = page.surroundings;
    const live = liveExample(source, info.trim(), content);
    if (live) page.examples = (page.examples ?? 0) + 1;
    const id = page.examples === 1 ? "try" : `try-${page.examples}`;
    return `<pre class="code"><code>${md.utils.escapeHtml(content)}</code></pre>\n${live ? details(live, id, address, words) : ""}`;
  };
}

/** The running example, for the script in `client/live.js`. */
function details({ html, scripts, takesAnswers }: LiveExample, id: string, address: string, words: SiteWords): string {
  const list =
    between(address, "../") + (languageOf(address) === "en" ? "/submissions.html?lang=en" : "/submissions.html");
  const note = takesAnswers ? `${words.answersGo} <a href="${list}">${words.seeAnswers}</a>` : words.madeUp;
  return `<details class="try" id="${id}" data-scripts="${scripts.join(" ")}" data-failed="${words.cannotRun}" hidden>
<summary><span class="closed">${words.run}</span><span class="opened">${words.running}</span></summary>
<p class="note">${note}</p>
<div class="live"><template>${html}</template></div>
</details>
`;
}

/** On a phone a table's row is a list: each cell says what column it is of. */
function nameColumns(tokens: readonly Token[]): void {
  let heads: string[] = [];
  let column = 0;
  for (const [at, { type }] of tokens.entries()) {
    if (type === "table_open") heads = [];
    if (type === "tr_open") column = 0;
    if (type === "th_open") heads.push(textOf(tokens[at + 1]!));
    if (type === "td_open") {
      const head = heads[column++];
      if (head && column > 1) tokens[at]!.attrSet("data-column", head);
    }
  }
}

function point(
  link: Token,
  { source, address }: Surroundings,
  take: (file: NonNullable<Target["file"]>) => void,
): void {
  const { href, file, language } = targetOf(decodeURI(link.attrGet("href")!), source, address);
  link.attrSet("href", href);
  if (language) link.attrSet("hreflang", language);
  if (file) take(file);
}

/** A picture takes its place before it is there. Ours have one and a half points for each pixel of the page. */
function show(
  image: Token,
  { source, address }: Surroundings,
  take: (file: NonNullable<Target["file"]>) => void,
): void {
  const { href, file } = targetOf(image.attrGet("src")!, source, address);
  image.attrSet("src", href);
  image.attrSet("loading", "lazy");
  if (!file) return;
  take(file);
  const png = readFileSync(resolve(root, file.path));
  for (const [at, name] of ["width", "height"].entries())
    image.attrSet(name, String(Math.round(png.readUInt32BE(16 + 4 * at) / 1.5)));
}

/** The headings of a text that has been rendered. */
export const headingsOf = (md: Markdown, text: string, env: PageEnvironment): Heading[] => {
  const tokens = md.parse(text, env);
  return tokens.flatMap((token, at) =>
    token.type === "heading_open"
      ? [{ level: Number(token.tag.slice(1)), text: textOf(tokens[at + 1]!), anchor: token.attrGet("id")! }]
      : [],
  );
};

/** An inline token's words, without its marks. */
export const textOf = ({ children }: Token): string => (children ?? []).map(wordsOf).join("");

function wordsOf({ type, content }: Token): string {
  if (type === "softbreak") return " ";
  return type === "text" || type === "code_inline" ? content : "";
}

/** GitHub numbers headings that are alike from the second on. */
function unique(anchor: string, numbers: Map<string, number>): string {
  const before = numbers.get(anchor);
  numbers.set(anchor, (before ?? 0) + 1);
  return before ? `${anchor}-${before}` : anchor;
}
