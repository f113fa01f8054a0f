import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Generator, { type EleventyConfig, type Markdown } from "@11ty/eleventy";
import { run } from "../../src/cli/run.ts";
import { browserDir } from "../bundles.ts";
import { guidesDir, root } from "../paths.ts";
import { buildClient } from "./client.ts";
import { contentsOf } from "./contents.ts";
import { guideFolders, guideLanguages, siteWords } from "./languages.ts";
import type { Target } from "./links.ts";
import { type Surroundings, headingsOf, setUpMarkdown } from "./markdown.ts";
import { guideData } from "./page-data.ts";
import { addressOf, languageOf } from "./pages.ts";
import { type Section, sectionsOf } from "./sections.ts";

interface PageData {
  page: { inputPath: string };
}

/** The guides as a static site: no address in it is absolute, so it works in any folder of a server that has the demo beside it. */
export async function buildGuides(): Promise<void> {
  const contents = { vi: await contentsOf("vi"), en: await contentsOf("en") };
  const files = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  let library: Markdown;

  const sourceOf = ({ page }: PageData): string => relative(root, resolve(root, page.inputPath));
  const surroundingsOf = (data: PageData): Surroundings => {
    const source = sourceOf(data);
    const address = addressOf(source)!;
    return { source, address, words: siteWords[languageOf(address)] };
  };

  function configure(config: EleventyConfig): void {
    config.setUseGitIgnore(false);
    config.ignores.add("docs/decisions/**");
    config.amendLibrary("md", (md) => {
      setUpMarkdown(md, ({ path, address }: NonNullable<Target["file"]>) => files.set(address, path));
      library = md;
    });
    config.addGlobalData("layout", "page.njk");
    config.addGlobalData("eleventyComputed", {
      permalink: (data: PageData) => addressOf(sourceOf(data)),
      surroundings: surroundingsOf,
      guide: (data: PageData) => {
        const surroundings = surroundingsOf(data);
        const text = readFileSync(resolve(root, surroundings.source), "utf8");
        sections.set(surroundings.address, sectionsOf(library, text, { surroundings }));
        const headings = headingsOf(library, text, { surroundings });
        return guideData(surroundings.address, headings, contents[languageOf(surroundings.address)]);
      },
    });
    config.addGlobalData("templateEngineOverride", "md");
    config.setIncludesDirectory("../build/guides/layouts");
  }

  const input = relative(process.cwd(), resolve(root, guideFolders.vi));
  const generator = new Generator(input, guidesDir, { quietMode: true, config: configure });
  // What is wrong is thrown as well.
  generator.disableLogger();
  await generator.write();
  await copyAssets();
  await buildClient();
  await writeExamples();
  for (const [address, path] of files) await copy(resolve(root, path), address);
  for (const language of guideLanguages) {
    const found = [...sections].flatMap(([address, each]) => (languageOf(address) === language ? each : []));
    await writeFile(resolve(guidesDir, `assets/search.${language}.json`), JSON.stringify(found));
  }
}

/** What the examples ask for: the survey of the author's guide, and results of made-up figures. */
async function writeExamples(): Promise<void> {
  const text = await readFile(resolve(root, "docs/author/survey.md"), "utf8");
  const [, survey] = /^```json\n(.*?)^```$/ms.exec(text)!;
  const { id } = JSON.parse(survey!) as { id: string };
  await mkdir(resolve(guidesDir, "surveys"), { recursive: true });
  await writeFile(resolve(guidesDir, `surveys/${id}.json`), survey!);
  const files = { survey: "src/presets/one-stop-short.json", counts: "demo/counts.csv" };
  const flags = Object.entries(files).flatMap(([flag, file]) => [`--${flag}`, resolve(root, file)]);
  const out = resolve(guidesDir, "results.json");
  await run(["report", ...flags, "--as-of", "2026-10-31", "--out", out], {});
}

async function copyAssets(): Promise<void> {
  await cp(resolve(root, "build/guides/assets"), resolve(guidesDir, "assets"), { recursive: true });
  for (const name of ["demo.css", "favicon.svg"]) await copy(resolve(root, "demo/pages", name), `assets/${name}`);
  const tokens = "satisfaction-survey.tokens.css";
  await copy(resolve(browserDir, tokens), `assets/${tokens}`);
}

async function copy(file: string, address: string): Promise<void> {
  const target = resolve(guidesDir, address);
  await mkdir(dirname(target), { recursive: true });
  await cp(file, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildGuides();
