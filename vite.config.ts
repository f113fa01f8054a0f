import { defineConfig } from "vite";
import { adoptsSheets } from "./build/adopts-sheets.ts";
import { leavesPage } from "./build/leaves-page.ts";
import { ownPart } from "./build/own-part.ts";
import { shortTemplates } from "./build/short-templates.ts";

/** What every bundle for browsers has in common. */
export default defineConfig({
  plugins: [shortTemplates(), ownPart(), adoptsSheets(), leavesPage()],
  build: { target: "es2022", minify: true, emptyOutDir: false, sourcemap: false },
});
