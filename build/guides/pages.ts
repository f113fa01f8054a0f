import { posix } from "node:path";
import { type GuideLanguage, guideFolders } from "./languages.ts";

/** Where a text of the repository stands on the site; nothing when it is no page of it. */
export function addressOf(path: string): string | undefined {
  const inGuides = path.startsWith("docs/") && path.endsWith(".md") && !path.startsWith("docs/decisions/");
  return inGuides ? path.slice("docs/".length).replace(/\.md$/, ".html") : undefined;
}

export const languageOf = (address: string): GuideLanguage => (address.startsWith("en/") ? "en" : "vi");

/** The same page in the other language. */
export const twinOf = (address: string): string =>
  languageOf(address) === "en" ? address.slice("en/".length) : `en/${address}`;

/** From one address of the site to another. */
export const between = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** The address of a guide by its path in the contents. */
export const guideAddress = (language: GuideLanguage, path: string): string =>
  addressOf(`${guideFolders[language]}/${path}`)!;
