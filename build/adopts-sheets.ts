import type { Plugin } from "vite";

/** As Lit's development build and its minified one write it. */
const ASKED = /\w+\.ShadowRoot\s*&&[\s\S]*?(["'])replace\1\s*in\s*CSSStyleSheet\.prototype/;

/**
 * Lit asks `Document` whether the browser adopts style sheets, a name that may be the page's. `src/ui/is-able.ts` has asked
 * the document itself, so here it is so.
 */
export function adoptsSheets(): Plugin {
  return {
    name: "adopts-sheets",
    transform(code, id) {
      if (!/@lit\/reactive-element\/(development\/)?css-tag\.js$/.test(id)) return null;
      if (!ASKED.test(code)) throw new Error("Lit asks in another way whether style sheets can be adopted.");
      return { code: code.replace(ASKED, "true"), map: null };
    },
  };
}
