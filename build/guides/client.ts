import { resolve } from "node:path";
import { build } from "vite";
import { guidesDir, root } from "../paths.ts";

/** The scripts of the guides. */
export async function buildClient(): Promise<void> {
  await build({
    configFile: false,
    root: resolve(root, "build/guides"),
    logLevel: "warn",
    build: {
      target: "es2022",
      emptyOutDir: false,
      outDir: resolve(guidesDir, "assets"),
      // What is in them says who made it: MiniSearch, under the MIT licence.
      license: { fileName: "LICENSES.md" },
      modulePreload: false,
      minify: true,
      lib: { entry: resolve(root, "build/guides/client/guides.js"), formats: ["es"], fileName: "guides" },
    },
  });
}
