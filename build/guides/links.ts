import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { root } from "../paths.ts";
import { addressOf, between, languageOf } from "./pages.ts";

/** Where a link of a guide leads on the site. */
export interface Target {
  href: string;
  /** A file of the sources that the site has to take in, with its address there. */
  file?: { path: string; address: string };
  /** Where that page is in another language than the link. */
  language?: "vi" | "en";
}

/**
 * A link as it stands in a text of the repository, as a link of the site.
 * @param source the text's path in the repository
 * @param from the page's address on the site
 * @throws {Error} where nothing is at the other end
 */
export function targetOf(link: string, source: string, from: string): Target {
  if (/^(https?:|#)/.test(link)) return { href: link };
  const [href, anchor] = link.split("#") as [string, string?];
  const path = posix.join(posix.dirname(source), href);
  const hash = anchor ? `#${anchor}` : "";
  if (!existsSync(resolve(root, path))) throw new Error(`${source} links to ${link}, which is not there.`);

  const page = path === "README.md" || path === "../README.md" ? "index.html" : addressOf(path);
  if (page) {
    const language = languageOf(page);
    return { href: between(from, page) + hash, ...(language !== languageOf(from) && { language }) };
  }
  if (/^docs\/.*\.png$/.test(path)) {
    const address = path.slice("docs/".length);
    return { href: between(from, address), file: { path, address } };
  }
  const shown = onDemo(path, languageOf(from));
  // The demo stands beside the guides.
  if (shown) return { href: between(from, `../${shown}`) };
  const address = `files/${path}.txt`;
  return { href: between(from, address), file: { path, address } };
}

/** What the demo shows of the sources. */
function onDemo(path: string, language: string): string | undefined {
  const [, page] = /^demo\/pages\/(\w+\.html)$/.exec(path) ?? [];
  if (page) return language === "en" ? `${page}?lang=en` : page;
  const [, preset] = /^src\/presets\/([\w-]+\.json)$/.exec(path) ?? [];
  if (preset) return `surveys/${preset}`;
  return path === "demo/wcag.json" ? "wcag.json" : undefined;
}
