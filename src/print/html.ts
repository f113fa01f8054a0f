/** Markup in which every text has been escaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand between tags. Nothing is written for `undefined`, `false` and an empty list. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** A template that escapes everything that is put in, unless it is `Html` itself. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Content[]): Html => ({
  markup: pieces.reduce((before, piece, i) => before + markupOf(values[i - 1]) + piece).replaceAll(CLOSED, "$1>"),
});

/**
 * A void element with a slash at its end. The formatter writes it into templates; HTML ignores it, and the Nu checker has a remark on each,
 * among which a webmaster would not see what it says of his own page.
 */
const CLOSED = /(<(?:br|input|link|meta|wbr)\b[^>]*?) *\/>/g;

function markupOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (Array.isArray(content)) return content.map(markupOf).join("");
  return typeof content === "object" ? (content as Html).markup : escaped(String(content));
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Attributes, each after a space. None is written for `undefined` and `false`, and `true` needs no value. */
export const attributes = (named: Readonly<Record<string, string | number | boolean | undefined>>): Html => ({
  markup: Object.entries(named)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join(""),
});
