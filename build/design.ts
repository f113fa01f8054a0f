import { cp, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { css, fonts, preferences } from "../src/design/tokens.ts";
import { browserDir } from "./bundles.ts";
import { root } from "./paths.ts";

/** The themes, and the visual system as a stylesheet for pages around a survey: their fallback form, for example. */
export async function copyDesign(): Promise<void> {
  await cp(resolve(root, "src/design/themes"), resolve(browserDir, "themes"), { recursive: true });
  await writeFile(
    resolve(browserDir, "satisfaction-survey.tokens.css"),
    `:root {${css}  --font: ${fonts};\n}\n${preferences(":root")}`,
  );
}
