import type { Plugin } from "vite";

/** As Lit's development build and its minified one write it. */
const SET = /Symbol\.metadata\s*\?\?=\s*Symbol\((["'])metadata\1\)/;

/**
 * Lit gives `Symbol` a `metadata`, for decorators that we do not use. A page may have frozen `Symbol`, as SES does, and then Lit throws.
 */
export function leavesSymbol(): Plugin {
  return {
    name: "leaves-symbol",
    transform(code, id) {
      if (!/@lit\/reactive-element\/(development\/)?reactive-element\.js$/.test(id)) return null;
      if (!SET.test(code)) throw new Error("Lit sets Symbol.metadata in another way.");
      return { code: code.replace(SET, "0"), map: null };
    },
  };
}
