import { resolve } from "node:path";
import { build } from "vite";
import { buildCli } from "../../../build/cli.ts";

/** Builds the command as it is published, and these files of this folder, into a folder: `.mjs` each. */
export async function buildTools(folder: string, names: readonly string[]): Promise<void> {
  await buildCli(folder, ".mjs");
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: names.map((name) => resolve(import.meta.dirname, `${name}.ts`)),
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
}
