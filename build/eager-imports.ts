import type { Plugin } from "vite";

/**
 * Turns each `import()` of ours into an `import` at the top. In a single file nothing loads later anyway, and Rolldown
 * would wrap every module behind an `import()` in a function of its own.
 */
export function eagerImports(): Plugin {
  return {
    name: "eager-imports",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const imports: string[] = [];
      const body = code.replaceAll(/\bimport\(("\.[^"]+")\)/g, (_, path: string) => {
        const name = `eager${imports.length}`;
        imports.push(`import * as ${name} from ${path};`);
        return `Promise.resolve(${name})`;
      });
      return imports.length ? { code: [...imports, body].join("\n"), map: null } : null;
    },
  };
}
