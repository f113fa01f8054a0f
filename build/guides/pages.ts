import { posix } from "node:path";
import { type GuideLanguage, guideFolders } from "./languages.ts";

/** Texts that stand elsewhere because people read them there, too; they are in English only. By path, with their address on the site. */
export const elsewhere: Record<string, string> = {
  "src/presets/README.md": "en/presets.html",
  "collector/README.md": "en/collector.html",
};

/** Where a text of the repository stands on the site; nothing when it is no page of it. */
export function addressOf(path: string): string | undefined {
  if (path in elsewhere) return elsewhere[path];
  const inGuides = path.startsWith("docs/") && path.endsWith(".md") && !path.startsWith("docs/decisions/");
  return inGuides ? path.slice("docs/".length).replace(/\.md$/, ".html") : undefined;
}

export const languageOf = (address: string): GuideLanguage => (address.startsWith("en/") ? "en" : "vi");

/** The same page in the other language; its first page, where there is no such one. */
export function twinOf(address: string): string {
  if (Object.values(elsewhere).includes(address)) return "index.html";
  return languageOf(address) === "en" ? address.slice("en/".length) : `en/${address}`;
}

/** From one address of the site to another. */
export const between = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** The address of a guide by its path in the contents. */
export const guideAddress = (language: GuideLanguage, path: string): string =>
  addressOf(`${guideFolders[language]}/${path}`)!;
