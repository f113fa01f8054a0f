import { cp, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { css, fonts, preferences } from "../src/design/tokens.ts";
import { style } from "../src/print/plain/style.ts";
import { browserDir } from "./bundles.ts";
import { root } from "./paths.ts";

/** The themes, the visual system as a stylesheet for pages around a survey, and the looks of a form without JavaScript. */
export async function copyDesign(): Promise<void> {
  await cp(resolve(root, "src/design/themes"), resolve(browserDir, "themes"), { recursive: true });
  await writeFile(
    resolve(browserDir, "satisfaction-survey.tokens.css"),
    `:root {${css}  --font: ${fonts};\n}\n${preferences(":root")}`,
  );
  await writeFile(resolve(browserDir, "satisfaction-survey.form.css"), style);
}
