/** What can be read on a page of ours: the rows of its tables, and all other pieces of text. */
export interface PageText {
  rows: string[][];
  pieces: string[];
}

const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/[\s\u00A0]+/g, " ")
    .trim();

export function textOf(html: string): PageText {
  const main = html.slice(html.indexOf("<main>"));
  const rows = [...main.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  );
  const others = main.replaceAll(/<tr[^>]*>.*?<\/tr>/gs, "").split(/<[^>]*>/);
  return { rows, pieces: others.map(plain).filter(Boolean) };
}
