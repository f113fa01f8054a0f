import { defineConfig } from "vite";

// What the collector takes from the survey's package goes into its own files; what it installs stays outside.
export default defineConfig({
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: {
        index: "src/index.ts",
        main: "src/main.ts",
        "recording-thread": "src/threads/recording-thread.ts",
        "report-thread": "src/threads/report-thread.ts",
        "store-suite": "src/store-suite/index.ts",
      },
      // Beside the thread, which is looked for beside whoever starts it.
      output: { chunkFileNames: "[name]-[hash].js" },
    },
  },
  ssr: { noExternal: ["uqr", "zod"] },
});
