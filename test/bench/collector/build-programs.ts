import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../../..");

/** Beside what is installed, so that the programs find it. */
const FOLDER = join(root, "node_modules/.cache/bench-collector");

/** Builds the bench's programs as the collector is built for operators: what runs the sources takes processor time of its own. @returns their folder */
export async function buildPrograms(): Promise<string> {
  await build({
    root: join(root, "collector"),
    configFile: join(root, "collector/vite.config.ts"),
    logLevel: "error",
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      license: false,
      rolldownOptions: {
        input: {
          bare: join(import.meta.dirname, "bare.ts"),
          least: join(import.meta.dirname, "least.ts"),
          collecting: join(import.meta.dirname, "collecting.ts"),
          loading: join(import.meta.dirname, "loading.ts"),
          "recording-thread": join(root, "collector/src/threads/recording-thread.ts"),
          "report-thread": join(root, "collector/src/threads/report-thread.ts"),
        },
      },
    },
  });
  return FOLDER;
}
