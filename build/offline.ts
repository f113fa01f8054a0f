import { resolve } from "node:path";
import { build } from "vite";
import base from "../vite.config.ts";
import { browserDir } from "./bundles.ts";
import { noteLicences, withLicences } from "./licences.ts";
import { root } from "./paths.ts";

/** The optional file that keeps a page available offline. A plain script: not every browser takes a module as worker. */
export async function buildOffline(): Promise<void> {
  await build({
    ...base,
    plugins: [base.plugins, noteLicences()],
    configFile: false,
    logLevel: "warn",
    // Workbox asks which one it is in; it logs a lot in any other.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      ...base.build,
      ...withLicences,
      outDir: browserDir,
      lib: {
        entry: resolve(root, "src/offline/index.ts"),
        formats: ["iife"],
        name: "SatisfactionSurveyOffline",
        fileName: () => "satisfaction-survey.offline.js",
      },
    },
  });
}
