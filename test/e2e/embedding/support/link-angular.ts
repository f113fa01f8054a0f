import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const embedding = resolve(import.meta.dirname, "../../../../embedding");
const from = createRequire(resolve(embedding, "package.json"));

/**
 * Finishes the compilation of Angular's own packages, as its CLI does. Without it they would compile themselves in the
 * page, which no strict policy allows.
 */
export function linkAngular(): Plugin {
  return {
    name: "link-angular",
    async transform(code, id) {
      if (!id.includes("@angular") || !code.includes("ɵɵngDeclare")) return null;
      const linker = from.resolve("@angular/compiler-cli/linker/babel");
      const { transformAsync } = createRequire(from.resolve("@angular/compiler-cli"))("@babel/core") as {
        transformAsync(code: string, options: object): Promise<{ code: string }>;
      };
      const linked = await transformAsync(code, {
        filename: id,
        plugins: [linker],
        babelrc: false,
        configFile: false,
        compact: false,
      });
      return { code: linked.code, map: null };
    },
  };
}
