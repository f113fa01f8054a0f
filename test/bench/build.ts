import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "vite";
import type { Contender } from "./contenders.ts";
import type { Survey } from "./survey.ts";

const here = import.meta.dirname;
const ours = join(here, "../../dist/browser");

/** Why a contender cannot be built now, if so. */
export function unavailable({ name }: Contender): string | undefined {
  const needed = ["browser/satisfaction-survey.js", "cli/satisfaction-survey.js"];
  if (!name.startsWith("ours") || needed.every((file) => existsSync(join(ours, "..", file)))) return undefined;
  return "dist is not whole: build the project first";
}

/**
 * Builds the page of one contender with one survey inline.
 * @returns The folder to serve.
 */
export async function build(contender: Contender, survey: Survey): Promise<string> {
  const isOurs = contender.name.startsWith("ours");
  const page = join(here, "pages", isOurs ? "ours" : contender.name);
  const folder = join(here, ".cache", `${survey.id}-${contender.name}`);
  const { change = (html) => html } = contender;
  const fill = (html: string) => change(html).replace("<!-- survey -->", () => contender.inline(survey));
  if (isOurs) {
    copyOurs(page, folder, fill);
    writeFileSync(join(folder, "survey.json"), JSON.stringify(survey));
  } else
    await bundle({
      root: page,
      base: "./",
      configFile: false,
      logLevel: "error",
      plugins: [{ name: "survey", transformIndexHtml: { order: "pre", handler: fill } }],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: "es2022",
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: Infinity,
      },
    });
  return folder;
}

/** Ours is measured as it is published, not bundled again. */
function copyOurs(page: string, folder: string, fill: (html: string) => string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(ours, folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), fill(readFileSync(join(page, "index.html"), "utf8")));
}
