import { resolve } from "node:path";
import { build } from "vite";
import base from "../vite.config.ts";
import { browserDir } from "./bundles.ts";
import { noteLicences, withLicences } from "./licences.ts";
import { root } from "./paths.ts";

/** The optional files for a survey in a frame: one for the page around, one for the page in it. Both are plain scripts. */
export async function buildFrame(): Promise<void> {
  for (const name of ["frame", "framed"]) {
    await build({
      ...base,
      plugins: [base.plugins, noteLicences()],
      configFile: false,
      logLevel: "warn",
      build: {
        ...base.build,
        ...withLicences,
        outDir: browserDir,
        lib: {
          entry: resolve(root, `src/frame/${name}.ts`),
          formats: ["iife"],
          name: "SatisfactionSurveyFrame",
          fileName: () => `satisfaction-survey.${name}.js`,
        },
      },
    });
  }
}
