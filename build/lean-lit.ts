import type { Plugin } from "vite";

/** By package, what is taken out, and what stands there instead. */
const UNUSED: Record<string, readonly (readonly [found: RegExp, instead: string])[]> = {
  "reactive-element": [
    // Initializers, which decorators add.
    [/static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/, ""],
    [/,void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ""],
    [/,this\.constructor\.l\?\.forEach\(\(?\w\)?=>\w\(this\)\)/, ""],
    // `static styles`: an element of ours makes its root, and puts on its styles, by itself.
    [/this\.elementStyles=this\.finalizeStyles\(this\.styles\)/, ""],
    [/static finalizeStyles\(\w\)\{.*?return \w\}(?=static)/, ""],
    [/return \w\((\w),this\.constructor\.elementStyles\),\1/, "return $1"],
    [/\b\w\.elementStyles=\[\],/, ""],
  ],
  "lit-element": [[/createRenderRoot\(\)\{.*?firstChild,\w\}/, ""]],
};

const LIT = /\/(?:@lit\/reactive-element|lit-element)\/([a-z-]+)\.js$/;

/** Leaves out of Lit's minified build what no element of ours uses: 100 bytes of the first view. */
export function leanLit(): Plugin {
  return {
    name: "lean-lit",
    transform(code, id) {
      const unused = UNUSED[LIT.exec(id)?.[1] ?? ""];
      if (!unused) return null;
      for (const [found, instead] of unused) {
        if (!found.test(code)) throw new Error(`Lit writes ${found} in another way.`);
        code = code.replace(found, instead);
      }
      return { code, map: null };
    },
  };
}
