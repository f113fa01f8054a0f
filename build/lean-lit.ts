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
    [/createRenderRoot\(\)\{.*?\}(?=connectedCallback)/, ""],
    [/\b\w\.elementStyles=\[\],\w\.shadowRootOptions=\{mode:"open"\},/, ""],
    // What decorators note.
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh)/, ""],
    // Attributes of ours are words, and one a number: `test/size/lean-lit.test.ts`.
    [/,\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:""/, ""],
    [/toAttribute\((\w),\w\)\{switch.*?return \1\}/, "toAttribute:$1=>$1"],
    [
      /fromAttribute\((\w),(\w)\)\{let \w=\1.*?return \w\}/,
      "fromAttribute:($1,$2)=>$2===Number&&$1!==null?Number($1):$1",
    ],
    [/removeController\(\w\)\{.*?\}/, ""],
  ],
  "lit-element": [[/createRenderRoot\(\)\{.*?firstChild,\w\}/, ""]],
};

const LIT = /\/(?:@lit\/reactive-element|lit-element)\/([a-z-]+)\.js$/;

/** Leaves out of Lit's minified build what no element of ours uses: 250 bytes of the first view. */
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
