import type { Reader } from "./contents.ts";
import type { Heading } from "./headings.ts";
import { type GuideLanguage, type SiteWords, guideLanguages, siteWords } from "./languages.ts";
import { between, guideAddress, languageOf, twinOf } from "./pages.ts";

interface Link {
  href: string;
  title: string;
}

/** What the layout shows of a guide. */
export interface GuideData {
  language: GuideLanguage;
  words: SiteWords;
  title: string;
  /** What stands before the address of anything that the site has, such as `../`. */
  base: string;
  home: string;
  demo: string;
  /** The page itself in each language. */
  languages: { language: GuideLanguage; href: string }[];
  /** The page in the other language. */
  other: { language: GuideLanguage; href: string };
  readers: { name: string; pages: (Link & { isCurrent: boolean })[] }[];
  /** Those of the second level. */
  headings: Heading[];
  previous?: Link;
  next?: Link;
}

/** @param address the page's on the site */
export function guideData(address: string, headings: readonly Heading[], contents: readonly Reader[]): GuideData {
  const language = languageOf(address);
  const words = siteWords[language];
  const home = language === "en" ? "en/index.html" : "index.html";
  const other = guideLanguages.find((each) => each !== language)!;
  const title = headings.find(({ level }) => level === 1)!.text;

  const readers = contents.map(({ name, pages }) => ({
    name,
    pages: pages.map((page) => {
      const target = guideAddress(language, page.path);
      return { href: between(address, target), title: page.title, isCurrent: target === address };
    }),
  }));
  const all = readers.flatMap(({ pages }) => pages);
  const at = all.findIndex(({ isCurrent }) => isCurrent);
  const before = all[at - 1];
  const after = all[at + 1];

  return {
    language,
    words,
    title: address === home ? words.site : `${title} · ${words.site}`,
    base: between(address, "x").slice(0, -1),
    home: between(address, home),
    demo: between(address, "../") + (language === "en" ? "/?lang=en" : "/"),
    languages: [
      { language, href: between(address, address) },
      { language: other, href: between(address, twinOf(address)) },
    ],
    other: { language: other, href: between(address, twinOf(address)) },
    readers,
    // The first page is a list of its own.
    headings: address === home ? [] : headings.filter(({ level }) => level === 2),
    ...(at >= 0 && before && { previous: before }),
    ...(at >= 0 && after && { next: after }),
  };
}
