import { resolve } from "node:path";
import { build } from "vite";
import { dist, root } from "./paths.ts";

/**
 * The command, with everything that it needs in its own files: its libraries are no dependencies of the package, so that
 * a site which installs that for the tag gets no Excel, no Word and no QR codes.
 * @param ending of the files' names; `.mjs` where no package.json says what `.js` is
 */
export async function buildCli(folder = resolve(dist, "cli"), ending = ".js"): Promise<void> {
  const name = `[name]${ending}`;
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      license: { fileName: "LICENSES.md" },
      rolldownOptions: {
        input: { "satisfaction-survey": resolve(root, "src/cli/main.ts") },
        output: {
          banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
          entryFileNames: name,
          chunkFileNames: name,
        },
      },
    },
    ssr: { noExternal: true },
  });
}
