import MiniSearch from "minisearch";
import { fold } from "./fold.js";

/** At most so many are shown: who needs more types another word. */
const MOST = 12;

/**
 * Finds sections of the guides. A word that is typed without its marks finds all that differ by marks only; what is written just as
 * it was typed comes first, and words that stand together before those that stand apart.
 * @param sections `{ id, page, title, text }` in NFC
 */
export function createFinder(sections) {
  const index = new MiniSearch({
    fields: ["title", "page", "text"],
    storeFields: ["page", "title", "text", "href"],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { title: 4, page: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(sections);

  return (query) => {
    const wanted = query.normalize("NFC").trim().toLowerCase();
    const all = index.search(wanted, { combineWith: "AND" });
    const found = all.length ? all : index.search(wanted);
    const rank = (result) => {
      const text = `${result.title} ${result.page} ${result.text}`.toLowerCase();
      if (text.includes(wanted)) return result.score * 3;
      return fold(text).includes(fold(wanted)) ? result.score * 2 : result.score;
    };
    return found
      .map((result) => ({ ...result, rank: rank(result) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, MOST);
  };
}

/**
 * A piece of a text around the first word that was found.
 * @returns its parts; those that were found are marked
 */
export function excerpt(text, query, length = 130) {
  const folded = fold(text);
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [begin, end] = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
  const isThere = (word) => new RegExp(begin + word + end, "u").test(folded);
  // If a word is there as it was typed, longer words that begin with it are not marked. Of two that begin alike, the longer is tried first.
  const any = words
    .sort((a, b) => b.length - a.length)
    .map((word) => (isThere(word) ? word + end : word))
    .join("|");
  const pattern = new RegExp(`${begin}(?:${any})`, "gu");
  const places = words.length
    ? [...folded.matchAll(pattern)].map(({ index, 0: word }) => [index, index + word.length])
    : [];
  // Where the words stand together, if they do.
  const together = folded.indexOf(fold(query.trim()));
  const first = together >= 0 ? together : (places[0]?.[0] ?? 0);
  const from = wordStart(text, Math.max(0, first - 40));
  const to = Math.min(text.length, from + length);
  const parts = from > 0 ? [{ text: "… " }] : [];
  let at = from;
  for (const [start, end] of places) {
    if (start < at || end > to) continue;
    parts.push({ text: text.slice(at, start) }, { text: text.slice(start, end), isFound: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to) + (to < text.length ? " …" : "") });
  return parts.filter((part) => part.text);
}

const wordStart = (text, at) => (at ? text.indexOf(" ", at) + 1 || at : 0);
