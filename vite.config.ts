import { defineConfig } from "vite";
import { adoptsSheets } from "./build/adopts-sheets.ts";
import { leanLit } from "./build/lean-lit.ts";
import { leavesPage } from "./build/leaves-page.ts";
import { olderEngines } from "./build/older-engines.ts";
import { ownPart } from "./build/own-part.ts";
import { shortTemplates } from "./build/short-templates.ts";

/** Chrome 80, Firefox 78 and Safari 14 read this syntax; `olderEngines` does the rest. */
const TARGET = "es2020";

/** What every bundle for browsers has in common. */
export default defineConfig({
  plugins: [olderEngines(), shortTemplates(), ownPart(), adoptsSheets(), leavesPage(), leanLit()],
  build: { target: TARGET, minify: true, emptyOutDir: false, sourcemap: false },
});
