import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Loads `zod-stand-in.ts` wherever `zod/mini` is imported. */
export function useStandIn(): Plugin {
  return {
    name: "use-stand-in",
    enforce: "pre",
    resolveId: (source) => (source === "zod/mini" ? resolve(import.meta.dirname, "zod-stand-in.ts") : null),
    // Otherwise a warning, and a page in which the name is `undefined`.
    onLog(_, log) {
      if (log.code === "IMPORT_IS_UNDEFINED") this.error(log);
    },
  };
}
