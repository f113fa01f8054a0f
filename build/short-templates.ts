import { parseSync } from "oxc-parser";
import { MagicString } from "magic-string";
import type { Plugin } from "vite";

interface Node {
  type: string;
  start: number;
  end: number;
  tag?: { name?: string; property?: { name?: string } };
  quasi?: { quasis: Node[] };
  id?: { name?: string };
  init?: { quasis?: Node[] };
}

/** Shortens runs of white space with a line break in `html` and `css` templates: HTML and CSS read them as one space. */
export function shortTemplates(): Plugin {
  return {
    name: "short-templates",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/(html|css)\s*[=`]/.test(code)) return null;
      const source = new MagicString(code);
      visit(parseSync(id, code).program, (node) => {
        // `html`…``, `css`…``, and `const css = `…`` of a chunk that may not import Lit.
        const name = node.tag?.name ?? node.tag?.property?.name ?? node.id?.name;
        const quasis = node.quasi?.quasis ?? node.init?.quasis ?? [];
        if (name === "html" || name === "css") for (const quasi of quasis) shorten(source, code, quasi, name);
      });
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}

function shorten(source: MagicString, code: string, { start, end }: Node, name: "html" | "css"): void {
  const text = code.slice(start, end);
  const short = name === "css" ? shortCss(text) : text.replaceAll(/\s*\n\s*/g, " ");
  if (short !== text) source.overwrite(start, end, short);
}

export const shortCss = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/\s*([{};:,])\s+/g, "$1")
    .replaceAll(/\s+([{};])/g, "$1")
    .replaceAll(";}", "}")
    .replaceAll(/([ :,(-])0\./g, "$1.")
    .replaceAll(" !important", "!important")
    .trim();

function visit(node: unknown, callback: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node) callback(node as Node);
  for (const value of Object.values(node)) visit(value, callback);
}
